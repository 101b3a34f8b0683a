package org.signalbox.bench;

import java.util.Comparator;
import java.util.List;

/**
 * What one round of a closed loop came to.
 *
 * @param perSecond completed calls
 * @param medianMillis half of the calls were faster
 * @param p99Millis 99 of 100 calls were faster
 */
record Round(double perSecond, double medianMillis, double p99Millis) {

  /** The round in the middle of its like, by throughput. */
  static Round median(List<Round> rounds) {
    return rounds.stream()
        .sorted(Comparator.comparingDouble(Round::perSecond))
        .toList()
        .get(rounds.size() / 2);
  }

  /** Whether two figures are so close that nothing is still warming up. */
  boolean isCloseTo(Round other) {
    return Math.abs(perSecond / other.perSecond - 1) < 0.05;
  }
}
