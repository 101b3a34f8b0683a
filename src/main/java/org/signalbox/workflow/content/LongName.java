package org.signalbox.workflow.content;

import org.signalbox.locale.Phrase;
import org.signalbox.wire.Failure;

/** A name that its column does not hold. */
final class LongName extends Failure {

  private LongName(String member, int longest) {
    super(
        Kind.INVALID,
        "ArgumentException",
        "text-too-long",
        Phrase.of("text-too-long", member, longest));
  }

  static String checked(String text, String member, int longest) {
    if (text.codePointCount(0, text.length()) > longest) {
      throw new LongName(member, longest);
    }
    return text;
  }
}
