package org.signalbox.locale;

import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * What a language and a culture make of texts (wire-contract 7.3): multi-language texts first, then
 * resource strings, then encoded values. Without a language every text stays untouched.
 */
final class Translation {

  static final Translation NONE = new Translation(Locale.ENGLISH, text -> text);

  private final Locale words;
  private final UnaryOperator<String> values;

  private Translation(Locale words, UnaryOperator<String> values) {
    this.words = words;
    this.values = values;
  }

  static Translation into(Language language, Locale culture) {
    return into(language, culture, Phrase.BUNDLE);
  }

  /** With the resource strings of another bundle. */
  static Translation into(Language language, Locale culture, String bundle) {
    ResourceStrings resources = new ResourceStrings(bundle, language.words());
    EncodedValue encoded = new EncodedValue(culture);
    return new Translation(
        language.words(),
        text ->
            encoded.decode(resources.replace(MultiLanguageText.choose(text, language.codes()))));
  }

  /** A sentence of ours, in English when no language is in force. */
  String say(Phrase phrase) {
    return phrase.in(words);
  }

  /** A text, or the texts in a JSON object. */
  String translate(String text) {
    return this == NONE
        ? text
        : new TextMembers(values).translate(text).orElseGet(() -> values.apply(text));
  }
}
