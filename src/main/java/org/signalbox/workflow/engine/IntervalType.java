package org.signalbox.workflow.engine;

import static java.time.Duration.between;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.function.UnaryOperator;

/** The unit of a wait (domain.md 1.2), as on the wire. */
public enum IntervalType implements Numbered {
  None(0),
  Seconds(1),
  Minutes(2),
  Hours(3),
  WorkingDays(4),
  Days(5),
  Weeks(6);

  /** As a day of the epoch, any one. */
  private static final long MONDAY = 4;

  /** Beyond it databases and texts tell years differently, and nobody waits for them. */
  private static final Instant LAST = Instant.parse("9000-01-01T00:00:00Z");

  private final int number;

  IntervalType(int number) {
    this.number = number;
  }

  @Override
  public int number() {
    return number;
  }

  /** Whether it is a day or more of them, of which not all are 24 hours. */
  public boolean onCalendar() {
    return this == WorkingDays || this == Days || this == Weeks;
  }

  /**
   * So many intervals later: seconds, minutes and hours on the line of instants, whole days on the
   * calendar of the zone at the same time of day (domain.md 6.3). Nothing is later than the year
   * 9000.
   */
  public Instant after(Instant from, int count, ZoneId zone) {
    Instant later = later(from, count, zone);
    return later.isAfter(LAST) ? LAST : later;
  }

  private Instant later(Instant from, int count, ZoneId zone) {
    return switch (this) {
      case None -> from;
      case Seconds -> from.plusSeconds(count);
      case Minutes -> from.plus(Duration.ofMinutes(count));
      case Hours -> from.plus(Duration.ofHours(count));
      case WorkingDays -> calendar(from, zone, local -> workingDays(local, count));
      case Days -> calendar(from, zone, local -> local.plusDays(count));
      case Weeks -> calendar(from, zone, local -> local.plusWeeks(count));
    };
  }

  /**
   * The instant that is as far behind another as an end was: as many whole days of the calendar at
   * the same time of day and what there is beyond them, of working days no weekend. Shorter units
   * are on the line of instants here too (domain.md 6.3).
   *
   * @param other from which it is far
   * @param from from which the end is as far
   * @param end not before
   */
  Instant asFarBehind(Instant other, Instant from, Instant end, ZoneId zone) {
    LocalDateTime begin = LocalDateTime.ofInstant(from, zone);
    LocalDateTime stop = LocalDateTime.ofInstant(end, zone);
    return switch (this) {
      case None, Seconds, Minutes, Hours -> other.plus(Duration.between(from, end));
      case Days, Weeks -> calendar(other, zone, local -> local.plus(between(begin, stop)));
      case WorkingDays -> calendar(other, zone, local -> workingTime(local, begin, stop));
    };
  }

  /** A time that the zone skips moves forward, one that it has twice is the earlier. */
  private static Instant calendar(
      Instant from, ZoneId zone, UnaryOperator<LocalDateTime> addition) {
    return addition.apply(LocalDateTime.ofInstant(from, zone)).atZone(zone).toInstant();
  }

  /** A weekend's day is as good as the Friday before. */
  private static LocalDateTime workingDays(LocalDateTime from, int count) {
    return count == 0 ? from : withWeekends(withoutWeekends(from).plusDays(count));
  }

  /** Whole working days are counted as above; a part of one passes on working days only. */
  private static LocalDateTime workingTime(
      LocalDateTime other, LocalDateTime from, LocalDateTime end) {
    // a day of a weekend, as other units end on, is the Monday: such ends stay as far apart
    LocalDateTime stop = withoutWeekends(workingDays(end, onWorkingDay(end).equals(end) ? 0 : 1));
    int days = (int) Math.max(0, between(withoutWeekends(from), stop).toDays());
    Duration part = between(withoutWeekends(onWorkingDay(workingDays(from, days))), stop);
    LocalDateTime whole = onWorkingDay(workingDays(other, days));
    return withWeekends(withoutWeekends(whole).plus(part));
  }

  /** At a weekend, when the next working day begins. */
  private static LocalDateTime onWorkingDay(LocalDateTime time) {
    int beyondFriday = time.getDayOfWeek().getValue() - DayOfWeek.FRIDAY.getValue();
    return beyondFriday > 0 ? time.toLocalDate().plusDays(3L - beyondFriday).atStartOfDay() : time;
  }

  /** On a calendar that has only working days: five days there are seven of ours. */
  private static LocalDateTime withoutWeekends(LocalDateTime time) {
    long day = time.toLocalDate().toEpochDay() - MONDAY;
    long working = Math.floorDiv(day, 7) * 5 + Math.min(Math.floorMod(day, 7), 4);
    return LocalDate.ofEpochDay(working).atTime(time.toLocalTime());
  }

  private static LocalDateTime withWeekends(LocalDateTime working) {
    long day = working.toLocalDate().toEpochDay();
    return LocalDate.ofEpochDay(MONDAY + Math.floorDiv(day, 5) * 7 + Math.floorMod(day, 5))
        .atTime(working.toLocalTime());
  }
}
