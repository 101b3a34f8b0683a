package org.signalbox.workflow.status;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signalbox.workflow.engine.WorkflowStatus;

/** The body of the call (wire-contract A.1): the key is that of the e-mail flow (decision 15). */
record SetStatusOnWorkflowRequest(
    @Schema(description = "The key of the email flow, which is not that of its workflow")
        int emailFlowId,
    @Schema(description = "What the flow is to do; None changes nothing") WorkflowStatus status) {}
