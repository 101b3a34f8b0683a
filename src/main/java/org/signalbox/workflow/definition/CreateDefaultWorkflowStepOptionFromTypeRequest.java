package org.signalbox.workflow.definition;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signalbox.workflow.engine.SplitOptionType;

/** The body of CreateDefaultWorkflowStepOptionFromType. */
record CreateDefaultWorkflowStepOptionFromTypeRequest(
    @Schema(description = "What the branch is to test") SplitOptionType optionType) {}
