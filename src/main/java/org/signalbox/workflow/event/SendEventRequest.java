package org.signalbox.workflow.event;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signalbox.workflow.engine.EventType;

/**
 * The body of the call (wire-contract A.2); what else the carrier holds is what clients echo back.
 */
record SendEventRequest(@Nullable Event workflowEvent) {

  /** What happened, and to whom as text. */
  record Event(EventType eventType, @Nullable String attributes) {}

  EventType type() {
    return Optional.ofNullable(workflowEvent).map(Event::eventType).orElse(EventType.None);
  }

  String attributes() {
    return Optional.ofNullable(workflowEvent).map(Event::attributes).orElse("");
  }
}
