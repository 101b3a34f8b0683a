package org.signalbox.workflow.event;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.signalbox.workflow.engine.EventType;

/**
 * The body of the call (wire-contract A.2); what else the carrier holds is what clients echo back.
 */
record SendEventRequest(
    @Schema(description = "The event; null signals nobody", nullable = true)
        @Nullable Event workflowEvent) {

  /** What happened, and to whom as text. */
  @Schema(name = "SignalledEvent") // beside the whole carrier, which is the schema WorkflowEvent
  record Event(
      @Schema(description = "What happened") EventType eventType,
      @Schema(
              description = "Whom it concerns, as a JSON object in text form or as key=value pairs",
              nullable = true)
          @Nullable String attributes) {}

  EventType type() {
    return Optional.ofNullable(workflowEvent).map(Event::eventType).orElse(EventType.None);
  }

  String attributes() {
    return Optional.ofNullable(workflowEvent).map(Event::attributes).orElse("");
  }
}
