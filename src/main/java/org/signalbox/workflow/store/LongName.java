package org.signalbox.workflow.store;

import org.signalbox.locale.Phrase;
import org.signalbox.wire.Failure;

/** A name that its column does not hold. */
public final class LongName extends Failure {

  private LongName(String code, Phrase phrase) {
    super(Kind.INVALID, "ArgumentException", code, phrase);
  }

  /** The text, unless it has more characters than that, or U+0000. */
  public static String checked(String text, String member, int longest) {
    if (text.codePointCount(0, text.length()) > longest) {
      throw new LongName("text-too-long", Phrase.of("text-too-long", member, longest));
    }
    if (text.indexOf(0) >= 0) {
      throw new LongName("value-with-nul", Phrase.of("value-with-nul"));
    }
    return text;
  }
}
