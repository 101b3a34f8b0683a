package org.signalbox.workflow.definition;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of GetWorkflowStep. */
record GetWorkflowStepRequest(@Schema(description = "The key of the step") int workflowStepId) {}
