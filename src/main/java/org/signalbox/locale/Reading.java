package org.signalbox.locale;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The reading of a record that a save is made of, known by the {@code UpdatedDate} that it sends
 * back: one that is not of the record as it is now would overwrite what somebody else saved.
 *
 * <p>Stamps are told in UTC, often without an offset (wire-contract 8.3). Clients take that for
 * their own time, and send it back off by as much. What is off by whole quarters of an hour, as all
 * zones are, is therefore the same reading. A client that knows no milliseconds is compared by the
 * second. Who sends back that there was no stamp has read the record before anybody saved it.
 */
public final class Reading {

  private static final Duration FARTHEST = Duration.ofHours(14);
  private static final Duration QUARTER = Duration.ofMinutes(15);
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final Optional<Instant> sent;

  private Reading(Optional<Instant> sent) {
    this.sent = sent;
  }

  /**
   * The reading of that stamp; empty when nothing was sent, which replaces whatever there is.
   *
   * @throws DateTimeException when the text is no date
   */
  public static Optional<Reading> sent(String stamp) {
    return stamp.isBlank() ? Optional.empty() : Optional.of(new Reading(DateText.readStamp(stamp)));
  }

  /** Whether it is of a record with that stamp. One without has not been saved since. */
  public boolean isOf(Optional<Instant> stamp) {
    return stamp.isEmpty() || sent.filter(read -> same(read, stamp.get())).isPresent();
  }

  private static boolean same(Instant sent, Instant stamp) {
    long unit = sent.toEpochMilli() % SECOND.toMillis() == 0 ? SECOND.toMillis() : 1;
    long apart = count(stamp, unit) - count(sent, unit);
    return Math.abs(apart) <= FARTHEST.toMillis() / unit
        && apart % (QUARTER.toMillis() / unit) == 0;
  }

  private static long count(Instant stamp, long unit) {
    return Math.floorDiv(stamp.toEpochMilli(), unit);
  }
}
