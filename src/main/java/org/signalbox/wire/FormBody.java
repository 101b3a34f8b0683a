package org.signalbox.wire;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.StringTokenizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.signalbox.locale.Phrase;

/**
 * Reads {@code application/x-www-form-urlencoded} into a {@link Node} (wire-contract 4.4). Keys may
 * repeat, and be nested as {@code a[b]} (jQuery), {@code a.b} (MVC), {@code a[0]} or {@code a[]},
 * each as often as one likes and mixed. One object reads one body.
 */
final class FormBody {

  private static final int MAX_DEPTH = 256;
  private static final int MAX_VALUES = 200_000;

  /** What follows the first name of a key: {@code .name} or {@code [name]}. */
  private static final Pattern PART =
      Pattern.compile("\\G(?:\\.([^.\\[\\]]*+)|\\[([^\\[\\]]*+)\\])");

  private final Markup.Field form = Markup.Field.empty();
  private int values;

  private FormBody() {}

  static Node parse(String text) {
    FormBody body = new FormBody();
    StringTokenizer pairs = new StringTokenizer(text, "&");
    while (pairs.hasMoreTokens()) {
      body.add(pairs.nextToken());
    }
    return body.form;
  }

  private void add(String pair) {
    int split = pair.indexOf('=');
    String key = decoded(split < 0 ? pair : pair.substring(0, split));
    String value = split < 0 ? "" : decoded(pair.substring(split + 1));
    field(key.strip()).values().add(value);
  }

  private Markup.Field field(String key) {
    int end = firstOf(key, '.', '[');
    Markup.Field field = part(form, key.substring(0, end));
    Matcher next = PART.matcher(key).region(end, key.length());
    for (int depth = 1; next.find(); depth++) {
      if (depth == MAX_DEPTH) {
        throw new InvalidRequest("request", Phrase.of("body-too-deep", MAX_DEPTH));
      }
      field = part(field, next.group(1) != null ? next.group(1) : next.group(2));
      end = next.end();
    }
    if (end < key.length()) {
      throw new InvalidRequest("request", Phrase.of("form-key-malformed"));
    }
    return field;
  }

  private Markup.Field part(Markup.Field field, String name) {
    values++;
    if (values > MAX_VALUES) {
      throw new InvalidRequest("request", Phrase.of("body-with-too-many-values", MAX_VALUES));
    }
    return field.part(name);
  }

  private static int firstOf(String key, char one, char other) {
    int end = 0;
    while (end < key.length() && key.charAt(end) != one && key.charAt(end) != other) {
      end++;
    }
    return end;
  }

  /** Undoes {@code +} and {@code %XX}; what is not UTF-8 then is an error. */
  private static String decoded(String text) {
    if (text.indexOf('%') < 0) {
      return text.replace('+', ' ');
    }
    byte[] encoded = text.replace('+', ' ').getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length);
    for (int i = 0; i < encoded.length; i++) {
      if (encoded[i] == '%') {
        bytes.write(escaped(encoded, i));
        i += 2;
      } else {
        bytes.write(encoded[i]);
      }
    }
    try {
      ByteBuffer decoded = ByteBuffer.wrap(bytes.toByteArray());
      return StandardCharsets.UTF_8.newDecoder().decode(decoded).toString();
    } catch (CharacterCodingException invalid) {
      throw new InvalidRequest("request", Phrase.of("form-escape-malformed"));
    }
  }

  private static int escaped(byte[] encoded, int at) {
    if (at + 2 >= encoded.length
        || !HexFormat.isHexDigit(encoded[at + 1])
        || !HexFormat.isHexDigit(encoded[at + 2])) {
      throw new InvalidRequest("request", Phrase.of("form-escape-malformed"));
    }
    return HexFormat.fromHexDigit(encoded[at + 1]) << 4 | HexFormat.fromHexDigit(encoded[at + 2]);
  }
}
