package org.signalbox.exchange;

import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/**
 * Whether a text is one value of JSON that PostgreSQL keeps. Written out, because a command outside
 * a server has no parser of JSON.
 */
final class JsonSyntax {

  private static final int DEEPEST = 64;
  private static final Pattern STRING =
      Pattern.compile(
          "\"(?:[^\"\\\\\\x00-\\x1f]|\\\\(?:[\"\\\\/bfnrt]|u(?!0000|[dD][89a-fA-F])[0-9a-fA-F]{4}"
              + "|u[dD][89abAB][0-9a-fA-F]{2}\\\\u[dD][c-fC-F][0-9a-fA-F]{2}))*+\"");
  private static final Pattern PLAIN =
      Pattern.compile(
          "-?(?:0|[1-9][0-9]*+)(?:\\.[0-9]++)?(?:[eE][+-]?[0-9]{1,3})?|true|false|null");

  private final String text;
  private int at;

  private JsonSyntax(String text) {
    this.text = text;
  }

  static boolean holds(String text) {
    JsonSyntax syntax = new JsonSyntax(text);
    return syntax.value(0) && syntax.at == text.length();
  }

  /** Reads a value with the blanks around it. */
  private boolean value(int depth) {
    blanks();
    boolean found =
        depth < DEEPEST
            && (token(STRING)
                || token(PLAIN)
                || (next('[') && items(']', () -> value(depth + 1)))
                || (next('{') && items('}', () -> member(depth + 1))));
    blanks();
    return found;
  }

  private boolean member(int depth) {
    blanks();
    if (!token(STRING)) {
      return false;
    }
    blanks();
    return next(':') && value(depth);
  }

  private boolean items(char end, BooleanSupplier item) {
    blanks();
    if (next(end)) {
      return true;
    }
    do {
      if (!item.getAsBoolean()) {
        return false;
      }
    } while (next(','));
    return next(end);
  }

  private boolean token(Pattern pattern) {
    var matcher = pattern.matcher(text).region(at, text.length());
    boolean found = matcher.lookingAt();
    at = found ? matcher.end() : at;
    return found;
  }

  private boolean next(char c) {
    boolean found = at < text.length() && text.charAt(at) == c;
    at += found ? 1 : 0;
    return found;
  }

  private void blanks() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }
}
