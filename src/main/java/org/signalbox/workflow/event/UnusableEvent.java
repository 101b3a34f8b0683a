package org.signalbox.workflow.event;

import org.signalbox.wire.Failure;
import org.signalbox.workflow.engine.EventType;

/**
 * An event that can signal nobody (decision 10): an error for those who asked for strict handling,
 * a reason in the receipt for everybody else.
 */
public final class UnusableEvent extends Failure {

  private UnusableEvent(String code, String message) {
    super(Kind.INVALID, "ArgumentException", code, message);
  }

  static UnusableEvent empty() {
    return new UnusableEvent("null-event", "WorkflowEvent is missing, or its EventType is None");
  }

  static UnusableEvent malformed() {
    return new UnusableEvent(
        "malformed-attributes",
        "Attributes is neither a JSON object nor key=value pairs joined by ; or &");
  }

  static UnusableEvent attribute(String name, String rule) {
    return new UnusableEvent("invalid-attribute", "Attribute " + name + " must be " + rule);
  }

  static UnusableEvent incomplete(EventType type, String required) {
    return new UnusableEvent("missing-attribute", "An event " + type + " needs " + required);
  }

  static UnusableEvent nobody() {
    return new UnusableEvent("no-known-person", "The event names nobody who exists");
  }
}
