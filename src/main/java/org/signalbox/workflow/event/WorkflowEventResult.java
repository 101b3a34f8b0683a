package org.signalbox.workflow.event;

import java.util.function.Function;
import org.signalbox.locale.Phrase;
import org.signalbox.workflow.engine.EventType;

/**
 * The answer to an event.
 *
 * @param type echoed
 * @param attributes the receipt as text, blank when there was no event
 * @param duplicate whether it is the answer that an earlier event of the same name was given
 */
public record WorkflowEventResult(EventType type, String attributes, boolean duplicate) {

  /** The same with the sentence of the receipt in the caller's language. */
  WorkflowEventResult said(Function<Phrase, String> words) {
    return new WorkflowEventResult(type, EventReceipt.said(attributes, words), duplicate);
  }

  /** As the text that is kept for repeats of the call; a duplicate of it is one without that. */
  String written() {
    return type + " " + attributes;
  }

  static WorkflowEventResult read(String text) {
    String[] parts = text.split(" ", 2);
    return new WorkflowEventResult(EventType.valueOf(parts[0]), parts[1], false);
  }
}
