package org.signalbox.workflow.engine;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The unit of a wait (domain.md 1.2), as on the wire. */
public enum IntervalType implements Numbered {
  None(0),
  Seconds(1),
  Minutes(2),
  Hours(3),
  WorkingDays(4),
  Days(5),
  Weeks(6);

  private final int number;

  IntervalType(int number) {
    this.number = number;
  }

  @Override
  public int number() {
    return number;
  }

  /**
   * So many intervals later: seconds, minutes and hours on the line of instants, whole days on the
   * calendar of the zone at the same time of day (domain.md 6.3).
   */
  public Instant after(Instant from, int count, ZoneId zone) {
    return switch (this) {
      case None -> from;
      case Seconds -> from.plusSeconds(count);
      case Minutes -> from.plus(Duration.ofMinutes(count));
      case Hours -> from.plus(Duration.ofHours(count));
      case WorkingDays -> onCalendar(from, zone, local -> workingDays(local, count));
      case Days -> onCalendar(from, zone, local -> local.plusDays(count));
      case Weeks -> onCalendar(from, zone, local -> local.plusWeeks(count));
    };
  }

  /** A time that the zone skips moves forward, one that it has twice is the earlier. */
  private static Instant onCalendar(
      Instant from, ZoneId zone, UnaryOperator<LocalDateTime> addition) {
    return addition.apply(LocalDateTime.ofInstant(from, zone)).atZone(zone).toInstant();
  }

  private static LocalDateTime workingDays(LocalDateTime from, int count) {
    if (count == 0) {
      return from;
    }
    // five working days are a week, so that a long wait takes no longer to compute
    LocalDateTime near = from.plusWeeks((count - 1) / 5);
    return Stream.iterate(near.plusDays(1), day -> day.plusDays(1))
        .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
        .skip((count - 1) % 5)
        .findFirst()
        .orElseThrow();
  }
}
