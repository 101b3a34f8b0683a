package org.signalbox.workflow.status;

import org.signalbox.workflow.engine.WorkflowStatus;

/** The body of the call (wire-contract A.1): the key is that of the e-mail flow (decision 15). */
record SetStatusOnWorkflowRequest(int emailFlowId, WorkflowStatus status) {}
