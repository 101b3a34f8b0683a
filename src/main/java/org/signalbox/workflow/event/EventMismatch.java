package org.signalbox.workflow.event;

import org.signalbox.locale.Phrase;
import org.signalbox.wire.Failure;

/** The same event_id has come before with other contents (decision 11). */
public final class EventMismatch extends Failure {

  EventMismatch(String eventId) {
    super(
        Kind.MISMATCH, "ArgumentException", "event-mismatch", Phrase.of("event-mismatch", eventId));
  }
}
