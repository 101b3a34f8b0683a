package org.signalbox.workflow.content;

import org.signalbox.locale.Phrase;
import org.signalbox.wire.Failure;

/** There is no such message. */
final class UnknownMessage extends Failure {

  UnknownMessage(int messageId) {
    super(
        Kind.NOT_FOUND,
        "SoNotFoundException",
        "unknown-message",
        Phrase.of("unknown-message", messageId));
  }
}
