package org.signalbox.workflow.definition;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of GetWorkflowStepOption. */
record GetWorkflowStepOptionRequest(
    @Schema(description = "The key of the branch") int workflowStepOptionId) {}
