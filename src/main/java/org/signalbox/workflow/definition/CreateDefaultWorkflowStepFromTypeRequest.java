package org.signalbox.workflow.definition;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signalbox.workflow.engine.StepType;

/** The body of CreateDefaultWorkflowStepFromType. */
record CreateDefaultWorkflowStepFromTypeRequest(
    @Schema(description = "What the step is to do") StepType stepType) {}
