package org.signalbox.locale;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What the {@code SO-TimeZone} headers of a request ask for (wire-contract 8.1).
 *
 * @param name code, id or tz name of a zone; empty for the base zone
 * @param withOffset whether dates tell their offset
 */
record ZoneHeader(Optional<String> name, boolean withOffset) {

  private static final String WITH_OFFSET = "includeTZOffset";

  static ZoneHeader of(List<String> values) {
    List<String> words =
        values.stream()
            .flatMap(value -> Arrays.stream(value.split(",")))
            .map(String::strip)
            .filter(word -> !word.isEmpty())
            .toList();
    return new ZoneHeader(
        words.stream().filter(word -> !WITH_OFFSET.equalsIgnoreCase(word)).findFirst(),
        words.stream().anyMatch(WITH_OFFSET::equalsIgnoreCase));
  }
}
