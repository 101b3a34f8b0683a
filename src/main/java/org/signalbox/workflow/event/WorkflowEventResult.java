package org.signalbox.workflow.event;

import java.util.function.Function;
import org.signalbox.locale.Phrase;
import org.signalbox.workflow.engine.EventType;

/**
 * The answer to an event.
 *
 * @param type echoed
 * @param attributes the receipt as text, blank when there was no event
 * @param replayed whether it is the answer that an earlier event of the same name was given
 */
public record WorkflowEventResult(EventType type, String attributes, boolean replayed) {

  /** The same with the sentence of the receipt in the caller's language. */
  WorkflowEventResult said(Function<Phrase, String> words) {
    return new WorkflowEventResult(type, EventReceipt.said(attributes, words), replayed);
  }
}
