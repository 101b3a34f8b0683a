package org.signalbox.workflow.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.signalbox.locale.Phrase;
import org.signalbox.workflow.engine.EventType;

class SentenceTest {

  private static final Phrase NESTED =
      Phrase.of("missing-attribute", "LinkClicked", Phrase.of("both", "s_link_id", "person_id"));

  @Test
  void phraseIsReadBackAsItWasStored() {
    assertThat(Sentence.phrase(Sentence.stored(NESTED))).isEqualTo(NESTED);
  }

  @Test
  void receiptSaysItsSentenceInTheLanguageOfWhoeverReadsIt() {
    String stored = EventReceipt.nobody(UnusableEvent.incomplete(EventType.Run, "x")).text();

    assertThat(said(stored, "en")).endsWith("\"message\":\"An event Run needs x\"}");
    assertThat(said(stored, "de")).endsWith("\"message\":\"Ein Ereignis Run braucht x\"}");
  }

  @Test
  void otherReceiptsStayToTheLetter() {
    String old = "{\"event_id\":\"message\", \"message\":\"said already\"}";

    assertThat(said(old, "de")).isEqualTo(old);
    assertThat(said("", "de")).isEmpty();
  }

  private static String said(String receipt, String language) {
    return EventReceipt.said(receipt, phrase -> phrase.in(Locale.forLanguageTag(language)));
  }
}
