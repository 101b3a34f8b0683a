package org.signalbox.workflow.pass;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * When one owner is busy. A free slot lies within the working hours, Monday to Friday from 8 to 16,
 * and begins at a full quarter.
 */
final class Diary {

  private static final LocalTime OPENS = LocalTime.of(8, 0);
  private static final LocalTime CLOSES = LocalTime.of(16, 0);
  private static final int QUARTER = 15;

  private record Slot(Instant start, Instant end) {
    boolean meets(Slot other) {
      return start.isBefore(other.end) && other.start.isBefore(end);
    }
  }

  private final List<Slot> busy = new ArrayList<>();

  void add(Instant start, Instant end) {
    busy.add(new Slot(start, end));
  }

  /** The start of the first free slot, which is taken from now on. */
  Instant take(Instant earliest, Duration duration, ZoneId zone) {
    Instant start = firstFree(earliest, duration, zone);
    add(start, start.plus(duration));
    return start;
  }

  /** The start of the first free slot, which stays free. */
  Instant firstFree(Instant earliest, Duration duration, ZoneId zone) {
    ZonedDateTime start = working(earliest.atZone(zone), duration);
    Optional<Slot> taken = taken(start, duration);
    while (taken.isPresent()) {
      start = working(taken.get().end().atZone(zone), duration);
      taken = taken(start, duration);
    }
    return start.toInstant();
  }

  private Optional<Slot> taken(ZonedDateTime start, Duration duration) {
    Slot slot = new Slot(start.toInstant(), start.toInstant().plus(duration));
    return busy.stream().filter(slot::meets).findFirst();
  }

  /** The first quarter from then on from which it fits into a working day, or begins one. */
  private static ZonedDateTime working(ZonedDateTime from, Duration duration) {
    ZonedDateTime start = quarter(from);
    if (start.toLocalTime().isBefore(OPENS)) {
      start = start.with(OPENS);
    }
    boolean fits =
        start.toLocalTime().equals(OPENS) || !start.plus(duration).isAfter(start.with(CLOSES));
    boolean works = start.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
    return fits && works ? start : working(start.plusDays(1).with(OPENS), duration);
  }

  private static ZonedDateTime quarter(ZonedDateTime from) {
    ZonedDateTime minute = from.truncatedTo(ChronoUnit.MINUTES);
    ZonedDateTime up = minute.isBefore(from) ? minute.plusMinutes(1) : minute;
    return up.plusMinutes((QUARTER - up.getMinute() % QUARTER) % QUARTER);
  }
}
