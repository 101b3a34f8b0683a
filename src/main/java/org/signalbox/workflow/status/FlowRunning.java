package org.signalbox.workflow.status;

import org.signalbox.locale.Phrase;
import org.signalbox.wire.Failure;

/** While a flow is Running nothing of it can be changed (domain.md 2.6). */
public final class FlowRunning extends Failure {

  public FlowRunning(int emailFlowId) {
    super(
        Kind.CONFLICT,
        "SoIllegalOperationException",
        "flow-running",
        Phrase.of("flow-running", emailFlowId));
  }
}
