package org.signalbox.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The charsets that answers are written in: UTF-8 unless UTF-16 is asked for (wire-contract 5.4).
 */
enum AnswerCharset {
  UTF_8("utf-8") {
    @Override
    byte[] bytes(String text) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
  },
  /** Little-endian behind a byte order mark, as the vendor's framework writes it. */
  UTF_16("utf-16") {
    @Override
    byte[] bytes(String text) {
      return ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE);
    }
  };

  private static final Pattern ENTRY =
      Pattern.compile(
          "([A-Za-z0-9*._:-]+)(?:\\s*;\\s*[qQ]\\s*=\\s*(0(?:\\.[0-9]*)?|1(?:\\.0*)?))?");

  private final String label;

  AnswerCharset(String label) {
    this.label = label;
  }

  /** The name behind {@code charset=}. */
  String label() {
    return label;
  }

  abstract byte[] bytes(String text);

  /** One wish of {@code Accept-Charset}. */
  private record Wish(String name, double q) {}

  /** The most wanted charset; UTF-8 when none that we write is wanted. */
  static AnswerCharset choose(List<String> acceptCharset) {
    return acceptCharset.stream()
        .flatMap(line -> Arrays.stream(line.split(",")))
        .map(AnswerCharset::wish)
        .flatMap(Optional::stream)
        .filter(wish -> wish.q() > 0)
        .sorted(Comparator.comparing(Wish::q).reversed())
        .flatMap(wish -> named(wish.name()).stream())
        .findFirst()
        .orElse(UTF_8);
  }

  private static Optional<Wish> wish(String text) {
    Matcher entry = ENTRY.matcher(text.strip());
    if (!entry.matches()) {
      return Optional.empty();
    }
    double q = entry.group(2) == null ? 1 : Double.parseDouble(entry.group(2));
    return Optional.of(new Wish(entry.group(1).toLowerCase(Locale.ROOT), q));
  }

  private static Optional<AnswerCharset> named(String name) {
    return Arrays.stream(values())
        .filter(charset -> name.equals("*") || name.equals(charset.label))
        .findFirst();
  }
}
