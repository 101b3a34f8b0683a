package org.signalbox.wire.http;

import java.util.List;
import java.util.Locale;

/**
 * The origins that the operator trusts (wire-contract 10.3): whole ones, ones with a {@code *} at
 * their end, or {@code *} for any.
 */
record CorsOrigins(List<String> patterns) {

  private static final String ANY = "*";

  boolean enabled() {
    return !patterns.isEmpty();
  }

  boolean any() {
    return patterns.contains(ANY);
  }

  boolean allows(String origin) {
    return patterns.stream().anyMatch(pattern -> matches(lower(pattern), lower(origin)));
  }

  private static boolean matches(String pattern, String origin) {
    return pattern.endsWith(ANY)
        ? origin.startsWith(pattern.substring(0, pattern.length() - 1))
        : origin.equals(pattern);
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
