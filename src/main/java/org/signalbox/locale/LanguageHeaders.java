package org.signalbox.locale;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads the language and the culture that a caller asks for from the raw headers (wire-contract
 * 7.1, 7.2), which the parsers of JAX-RS refuse when they are odd.
 *
 * <p>A header that cannot be read counts as absent. One that is empty, or says {@code -}, {@code *}
 * or {@code x}, is present and asks for nothing.
 */
final class LanguageHeaders {

  private static final String NOTHING = "";
  private static final Set<String> NOTHINGS = Set.of("-", "*", "x", "X");

  private LanguageHeaders() {}

  /** What to do with texts; nothing when no language is in force. */
  static Translation translation(Function<String, List<String>> headers) {
    return entry(headers.apply("SO-Language"))
        .or(() -> entry(headers.apply("Accept-Language")))
        .filter(tag -> !tag.equals(NOTHING))
        .map(Language::of)
        .map(language -> Translation.into(language, culture(headers, language)))
        .orElse(Translation.NONE);
  }

  private static Locale culture(Function<String, List<String>> headers, Language language) {
    return entry(headers.apply("SO-Culture"))
        .filter(tag -> !tag.equals(NOTHING))
        .map(tag -> Language.of(tag).culture())
        .orElse(language.culture());
  }

  /** The first entry that can be used; empty when there is none. */
  private static Optional<String> entry(List<String> values) {
    String value = String.join(",", values);
    if (value.isBlank()) {
      return values.isEmpty() ? Optional.empty() : Optional.of(NOTHING);
    }
    return Arrays.stream(value.split("[,;]"))
        .map(String::strip)
        .flatMap(LanguageHeaders::usable)
        .findFirst();
  }

  private static Stream<String> usable(String entry) {
    if (NOTHINGS.contains(entry)) {
      return Stream.of(NOTHING);
    }
    return Language.isTag(entry) ? Stream.of(entry) : Stream.empty();
  }
}
