package org.signalbox.wire;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The entries of {@code Accept} headers, the most wanted first: by {@code q}, then a full type
 * before {@code x/*} before {@code *}{@code /*}, then as they were sent (wire-contract 6, step 2).
 * A header line with a malformed entry is left out as a whole.
 */
record AcceptHeader(List<AcceptHeader.Entry> entries) {

  private static final String TOKEN = "[!#$%&'+.^_`|~0-9A-Za-z-]++";
  private static final String VALUE = "(?:[!#$%&'*+.^_`|~0-9A-Za-z-]++|\"(?:[^\"\\\\]|\\\\.)*+\")";
  private static final Pattern ENTRY =
      Pattern.compile(
          "\\G\\s*+(?:(\\*/\\*|%1$s/\\*|%1$s/%1$s)\\s*+((?:;\\s*+%1$s\\s*+(?:=\\s*+%2$s)?+\\s*+)*+))?+(,|$)"
              .formatted(TOKEN, VALUE));
  private static final Pattern QUALITY =
      Pattern.compile(";\\s*+[qQ]\\s*+=\\s*+(0(?:\\.[0-9]*+)?+|1(?:\\.0*+)?+)\\s*+(?:;|$)");
  private static final Pattern ANY_QUALITY = Pattern.compile(";\\s*+[qQ]\\s*+=");

  /** How much an entry leaves open. */
  enum Range {
    FULL_TYPE,
    MAIN_TYPE,
    ANYTHING
  }

  /**
   * One media range.
   *
   * @param name in lower case: {@code text/html}, {@code text/*} or {@code *}{@code /*}
   * @param q above 0 and at most 1
   */
  record Entry(String name, double q) {

    Range range() {
      if (name.equals("*/*")) {
        return Range.ANYTHING;
      }
      return name.endsWith("/*") ? Range.MAIN_TYPE : Range.FULL_TYPE;
    }

    boolean covers(String type) {
      return switch (range()) {
        case ANYTHING -> true;
        case MAIN_TYPE -> type.startsWith(name.substring(0, name.length() - 1));
        case FULL_TYPE -> type.equals(name);
      };
    }
  }

  static AcceptHeader parse(List<String> lines) {
    return new AcceptHeader(
        lines.stream()
            .flatMap(line -> entries(line).stream())
            .filter(entry -> entry.q() > 0)
            .sorted(Comparator.comparing(Entry::q).reversed().thenComparing(Entry::range))
            .toList());
  }

  /** The first entry that names exactly this type. */
  Optional<Entry> naming(String type) {
    return entries.stream().filter(entry -> entry.name().equals(type)).findFirst();
  }

  private static List<Entry> entries(String line) {
    List<Entry> entries = new ArrayList<>();
    Matcher entry = ENTRY.matcher(line);
    int end = 0;
    while (end < line.length() && entry.find()) {
      end = entry.end();
      if (entry.group(1) != null) {
        Optional<Double> q = quality(entry.group(2));
        if (q.isEmpty()) {
          return List.of();
        }
        entries.add(new Entry(entry.group(1).toLowerCase(Locale.ROOT), q.get()));
      }
    }
    return end == line.length() ? entries : List.of();
  }

  private static Optional<Double> quality(String parameters) {
    if (!ANY_QUALITY.matcher(parameters).find()) {
      return Optional.of(1.0);
    }
    Matcher quality = QUALITY.matcher(parameters);
    return quality.find() ? Optional.of(Double.valueOf(quality.group(1))) : Optional.empty();
  }
}
