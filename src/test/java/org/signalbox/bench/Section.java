package org.signalbox.bench;

import static java.util.stream.Collectors.toCollection;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** A part of the benchmark that can be run without the others. */
enum Section {
  ACTIVITIES,
  OTHER_ENGINE,
  FLOWS,
  WAKE,
  PASS;

  /** Those that {@code -Dsignalbox.bench=activities,other-engine} names, and all without it. */
  static Set<Section> chosen() {
    String text = System.getProperty("signalbox.bench", "");
    return text.isBlank() ? EnumSet.allOf(Section.class) : named(text);
  }

  private static Set<Section> named(String text) {
    return Arrays.stream(text.split(",", -1))
        .map(name -> valueOf(name.strip().toUpperCase(Locale.ROOT).replace('-', '_')))
        .collect(toCollection(() -> EnumSet.noneOf(Section.class)));
  }
}
