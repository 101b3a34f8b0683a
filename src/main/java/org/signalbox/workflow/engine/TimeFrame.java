package org.signalbox.workflow.engine;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The hours in which a flow may send (domain.md 6.3).
 *
 * @param days the days on which it opens; none means every day, for else it would never open
 * @param start when it opens
 * @param end when it closes; not after the start means on the next day
 */
public record TimeFrame(Set<DayOfWeek> days, LocalTime start, LocalTime end) {

  public TimeFrame {
    days = days.isEmpty() ? EnumSet.allOf(DayOfWeek.class) : Set.copyOf(days);
  }

  /** When it opens next; empty when it is open. */
  public Optional<Instant> opening(Instant now, ZoneId zone) {
    LocalDateTime local = LocalDateTime.ofInstant(now, zone);
    return open(local) ? Optional.empty() : Optional.of(next(local, now, zone));
  }

  private boolean open(LocalDateTime local) {
    LocalTime time = local.toLocalTime();
    boolean overMidnight = !end.isAfter(start);
    boolean today = opensOn(local) && !time.isBefore(start) && (overMidnight || time.isBefore(end));
    return today || (overMidnight && opensOn(local.minusDays(1)) && time.isBefore(end));
  }

  private Instant next(LocalDateTime local, Instant now, ZoneId zone) {
    return Stream.iterate(local.minusDays(1), day -> day.plusDays(1))
        .filter(this::opensOn)
        .map(day -> day.with(start).atZone(zone).toInstant())
        .filter(opening -> opening.isAfter(now))
        .findFirst()
        .orElseThrow();
  }

  private boolean opensOn(LocalDateTime day) {
    return days.contains(day.getDayOfWeek());
  }
}
