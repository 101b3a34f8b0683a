package org.signalbox.workflow.engine;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The hours in which a flow may send (domain.md 6.3).
 *
 * @param days the days on which it opens; none means every day, for else it would never open
 * @param start when it opens
 * @param end when it closes; not after the start means on the next day
 */
public record TimeFrame(Set<DayOfWeek> days, LocalTime start, LocalTime end) {

  /**
   * The hours of one day, up to but not at their end. Both are instants, so that a change of the
   * clocks in between opens nothing twice: a time of day that the zone skips moves forward, of one
   * that it has twice it is the earlier. What moves beyond its end that way is not open on that
   * day.
   */
  private record Opening(Instant from, Instant to) {
    boolean holds(Instant now) {
      return !now.isBefore(from) && now.isBefore(to);
    }
  }

  public TimeFrame {
    days = days.isEmpty() ? EnumSet.allOf(DayOfWeek.class) : Set.copyOf(days);
  }

  /** When it opens next; empty when it is open. */
  public Optional<Instant> opening(Instant now, ZoneId zone) {
    boolean open = openings(now, zone).takeWhile(begun(now)).anyMatch(it -> it.holds(now));
    return open
        ? Optional.empty()
        : openings(now, zone)
            .filter(opening -> opening.from().isAfter(now) && opening.from().isBefore(opening.to()))
            .map(Opening::from)
            .findFirst();
  }

  /** The hours of every day from yesterday on, which may not be over yet. */
  private Stream<Opening> openings(Instant now, ZoneId zone) {
    return Stream.iterate(LocalDate.ofInstant(now, zone).minusDays(1), day -> day.plusDays(1))
        .filter(day -> days.contains(day.getDayOfWeek()))
        .map(day -> on(day, zone));
  }

  private Opening on(LocalDate day, ZoneId zone) {
    LocalDate lastDay = end.isAfter(start) ? day : day.plusDays(1);
    return new Opening(
        day.atTime(start).atZone(zone).toInstant(), lastDay.atTime(end).atZone(zone).toInstant());
  }

  private static Predicate<Opening> begun(Instant now) {
    return opening -> !opening.from().isAfter(now);
  }
}
