package org.signalbox.bench;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What one round of a closed loop came to.
 *
 * @param calls completed
 * @param perSecond completed calls
 * @param medianMillis half of the calls were faster
 * @param p99Millis 99 of 100 calls were faster
 */
record Round(long calls, double perSecond, double medianMillis, double p99Millis) {

  /** The round in the middle of its like, by throughput. */
  static Round median(List<Round> rounds) {
    return rounds.stream()
        .sorted(Comparator.comparingDouble(Round::perSecond))
        .toList()
        .get(rounds.size() / 2);
  }

  /** A line for the report. */
  String text() {
    return String.format(
        Locale.ROOT,
        "%8.1f calls/s, median %6.2f ms, 99 %% below %6.2f ms",
        perSecond,
        medianMillis,
        p99Millis);
  }

  /** Whether two figures are so close that nothing is still warming up. */
  boolean isCloseTo(Round other) {
    return Math.abs(perSecond / other.perSecond - 1) < 0.05;
  }
}
