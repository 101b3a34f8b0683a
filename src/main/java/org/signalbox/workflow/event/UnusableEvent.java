package org.signalbox.workflow.event;

import org.signalbox.locale.Phrase;
import org.signalbox.wire.Failure;
import org.signalbox.workflow.engine.EventType;

/**
 * An event that can signal nobody (decision 10): an error for those who asked for strict handling,
 * a reason in the receipt for everybody else.
 */
public final class UnusableEvent extends Failure {

  private UnusableEvent(String code, Phrase phrase) {
    super(Kind.INVALID, "ArgumentException", code, phrase);
  }

  static UnusableEvent empty() {
    return new UnusableEvent("null-event", Phrase.of("null-event"));
  }

  static UnusableEvent malformed() {
    return new UnusableEvent("malformed-attributes", Phrase.of("malformed-attributes"));
  }

  static UnusableEvent attribute(String name, Phrase rule) {
    return new UnusableEvent("invalid-attribute", Phrase.of("invalid-attribute", name, rule));
  }

  static UnusableEvent incomplete(EventType type, Object required) {
    return new UnusableEvent("missing-attribute", Phrase.of("missing-attribute", type, required));
  }

  static UnusableEvent nobody() {
    return new UnusableEvent("no-known-person", Phrase.of("no-known-person"));
  }
}
