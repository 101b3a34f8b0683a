package org.signalbox.workflow.status;

import org.signalbox.locale.Phrase;
import org.signalbox.wire.Failure;

/** As many flows are Running or Paused as the server allows (decision 19). */
public final class FlowLimitReached extends Failure {

  FlowLimitReached(int emailFlowId, int maximum) {
    super(
        Kind.CONFLICT,
        "SoIllegalOperationException",
        "flow-limit-reached",
        Phrase.of("flow-limit-reached", emailFlowId, maximum));
  }
}
