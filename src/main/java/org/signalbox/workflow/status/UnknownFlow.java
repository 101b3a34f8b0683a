package org.signalbox.workflow.status;

import org.signalbox.locale.Phrase;
import org.signalbox.wire.Failure;

/** There is no such flow, or the caller may not see it: nobody can tell the two apart. */
public final class UnknownFlow extends Failure {

  public UnknownFlow(int emailFlowId) {
    super(
        Kind.NOT_FOUND,
        "SoNotFoundException",
        "unknown-flow",
        Phrase.of("unknown-flow", emailFlowId));
  }
}
