package org.signalbox.workflow.status;

import org.signalbox.wire.Failure;

/** As many flows are Running or Paused as the server allows (decision 19). */
public final class FlowLimitReached extends Failure {

  FlowLimitReached(int emailFlowId, int maximum) {
    super(
        Kind.CONFLICT,
        "SoIllegalOperationException",
        "flow-limit-reached",
        "The flow with EmailFlowId "
            + emailFlowId
            + " cannot run or pause: the limit of "
            + maximum
            + " open flows is reached. End another flow first.");
  }
}
