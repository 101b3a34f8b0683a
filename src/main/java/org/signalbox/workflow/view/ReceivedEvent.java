package org.signalbox.workflow.view;

import java.time.Instant;
import java.util.Optional;

/**
 * An event that somebody signalled.
 *
 * @param eventId the caller's own name for it
 * @param attributes as they were understood, a JSON object
 * @param receipt what it did to flows that the reader sees, a JSON object; empty while it is done
 */
public record ReceivedEvent(
    long number,
    String type,
    String source,
    Optional<String> eventId,
    Optional<Instant> occurredAt,
    Optional<Instant> receivedAt,
    int associateId,
    String attributes,
    Optional<String> receipt) {

  ReceivedEvent with(String visible) {
    return new ReceivedEvent(
        number,
        type,
        source,
        eventId,
        occurredAt,
        receivedAt,
        associateId,
        attributes,
        Optional.of(visible));
  }
}
