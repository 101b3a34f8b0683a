package org.signalbox.workflow.view;

import org.signalbox.locale.Phrase;
import org.signalbox.wire.Failure;

/** There is no such participant, or the caller may not see the flow. */
final class UnknownRun extends Failure {

  UnknownRun(int instanceId) {
    super(
        Kind.NOT_FOUND, "SoNotFoundException", "unknown-run", Phrase.of("unknown-run", instanceId));
  }
}
