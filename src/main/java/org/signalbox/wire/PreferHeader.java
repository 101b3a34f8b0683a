package org.signalbox.wire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The grammar of the request header {@code Prefer} (RFC 7240, section 2).
 *
 * <p>Preferences are separated by commas, within one header or over several; each is a name, with
 * or without a value, and may have parameters, none of which means anything here. Names are read
 * without regard to case, and so are values. Of a preference that is stated twice the first counts,
 * whatever its value. What fits no grammar is no preference: the header is never an error.
 */
final class PreferHeader {

  private PreferHeader() {}

  /** The value of each preference, empty where it has none, in lower case like the names. */
  static Map<String, String> parse(List<String> headers) {
    Map<String, String> preferences = new HashMap<>();
    for (String header : headers) {
      for (String preference : split(header, ',')) {
        String[] pair = split(preference, ';').get(0).split("=", 2);
        String value = pair.length == 1 ? "" : unquoted(pair[1].strip());
        preferences.putIfAbsent(lower(pair[0].strip()), lower(value));
      }
    }
    return preferences;
  }

  /** The parts between separators that stand outside quotes. */
  private static List<String> split(String text, char separator) {
    List<String> parts = new ArrayList<>();
    boolean quoted = false;
    boolean escaped = false;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' && !escaped) {
        quoted = !quoted;
      } else if (c == separator && !quoted) {
        parts.add(text.substring(start, i));
        start = i + 1;
      }
      escaped = quoted && c == '\\' && !escaped;
    }
    parts.add(text.substring(start));
    return parts;
  }

  private static String unquoted(String word) {
    return word.length() > 1 && word.startsWith("\"") && word.endsWith("\"")
        ? word.substring(1, word.length() - 1).replaceAll("\\\\(.)", "$1")
        : word;
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
