package org.signalbox.workflow.event;

import java.util.Optional;
import org.signalbox.workflow.engine.EventType;

/**
 * What the caller said, understood or not.
 *
 * @param type what is said to have happened
 * @param dryRun whether the attributes ask only for what would come of it
 * @param understood the event, unless it can signal nobody
 * @param flaw why it can signal nobody
 */
record Message(
    EventType type, boolean dryRun, Optional<Signal> understood, Optional<UnusableEvent> flaw) {

  static Message read(EventType type, String text) {
    boolean dryRun = false;
    try {
      if (type == EventType.None) {
        throw UnusableEvent.empty();
      }
      EventAttributes attributes = EventAttributes.parse(text);
      dryRun = attributes.flag("dry_run");
      return new Message(type, dryRun, Optional.of(Signal.of(type, attributes)), Optional.empty());
    } catch (UnusableEvent flaw) {
      return new Message(type, dryRun, Optional.empty(), Optional.of(flaw));
    }
  }

  /**
   * The event.
   *
   * @throws UnusableEvent when it can signal nobody
   */
  Signal signal() {
    return understood.orElseThrow(flaw::orElseThrow);
  }
}
