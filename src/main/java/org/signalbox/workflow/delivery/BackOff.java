package org.signalbox.workflow.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long to wait between attempts: eight times over some eight hours, then never again. */
final class BackOff {

  private static final List<Duration> WAITS =
      List.of(
          Duration.ofSeconds(10),
          Duration.ofSeconds(30),
          Duration.ofMinutes(2),
          Duration.ofMinutes(10),
          Duration.ofMinutes(30),
          Duration.ofHours(1),
          Duration.ofHours(2),
          Duration.ofHours(4));

  private BackOff() {}

  /**
   * The wait after the failure number {@code attempts}, if there is to be another attempt.
   *
   * @param asked by the receiver: it may take longer for that, but never longer than the longest
   */
  static Optional<Duration> after(int attempts, Duration asked) {
    if (attempts > WAITS.size()) {
      return Optional.empty();
    }
    Duration longest = WAITS.get(WAITS.size() - 1);
    Duration granted = asked.compareTo(longest) < 0 ? asked : longest;
    Duration own = WAITS.get(attempts - 1);
    return Optional.of(granted.compareTo(own) > 0 ? granted : own);
  }
}
