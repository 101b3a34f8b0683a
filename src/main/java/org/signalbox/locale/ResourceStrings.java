package org.signalbox.locale;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Resource strings inside texts (wire-contract 7.5): {@code [SR_MANDATORY_FIELD_1281]} stands for
 * the text of that key. What no bundle has stays as it is.
 */
final class ResourceStrings {

  private static final Pattern REFERENCE = Pattern.compile("\\[(SR_[A-Za-z0-9_]+)]");

  private final ResourceBundle texts;

  ResourceStrings(String bundle, Locale words) {
    this.texts = Phrase.bundle(bundle, words);
  }

  String replace(String text) {
    return REFERENCE
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(text(found.group(1), found.group())));
  }

  private String text(String key, String otherwise) {
    return texts.containsKey(key) ? Phrase.format(texts, key) : otherwise;
  }
}
