package org.signalbox.workflow.engine;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.signalbox.workflow.engine.Script.Hours;

/** Time as domain.md 6.3 tells it, counted on the fingers, for the {@link Model}. */
final class Almanac {

  private static final long HALF_HOUR = 1800;

  private Almanac() {}

  /** When a wait-for-time step is over. */
  static Instant waitEnd(Map<String, Object> settings, Instant arrival) {
    if (settings.containsKey("until")) {
      return LocalDateTime.parse(text(settings, "until")).atZone(Given.OSLO).toInstant();
    }
    return later(arrival, number(settings, "numIntervals"), text(settings, "intervalType"));
  }

  /** When a wait-for-action step is given up. */
  static Optional<Instant> timeout(Map<String, Object> settings, Instant arrival) {
    if (Boolean.FALSE.equals(settings.get("waitForTimeout"))) {
      return Optional.empty();
    }
    int count = number(settings, "actionTimeout");
    return Optional.of(
        count == 0
            ? later(arrival, 7, "Days")
            : later(arrival, count, text(settings, "timeoutIntervalType")));
  }

  /** When the hours begin next, in steps of half an hour; now, while they last. */
  static Instant opening(Hours hours, Instant now) {
    Instant time = now;
    while (!open(hours, LocalDateTime.ofInstant(time, Given.OSLO))) {
      time = Instant.ofEpochSecond((time.getEpochSecond() / HALF_HOUR + 1) * HALF_HOUR);
    }
    return time;
  }

  private static boolean open(Hours hours, LocalDateTime time) {
    LocalDate today = time.toLocalDate();
    for (LocalDate day : List.of(today, today.minusDays(1))) {
      LocalDate closingDay = hours.to() > hours.from() ? day : day.plusDays(1);
      boolean listed = hours.days().isEmpty() || hours.days().contains(day.getDayOfWeek());
      if (listed
          && !time.isBefore(day.atTime(hours.from(), 0))
          && time.isBefore(closingDay.atTime(hours.to(), 0))) {
        return true;
      }
    }
    return false;
  }

  private static Instant later(Instant from, int count, String unit) {
    LocalDateTime wall = LocalDateTime.ofInstant(from, Given.OSLO);
    return switch (unit) {
      case "Seconds" -> from.plusSeconds(count);
      case "Minutes" -> from.plusSeconds(60L * count);
      case "Hours" -> from.plusSeconds(3600L * count);
      case "Days" -> wall.plusDays(count).atZone(Given.OSLO).toInstant();
      case "Weeks" -> wall.plusDays(7L * count).atZone(Given.OSLO).toInstant();
      case "WorkingDays" -> workingDays(wall, count).atZone(Given.OSLO).toInstant();
      default -> throw new IllegalArgumentException(unit);
    };
  }

  private static LocalDateTime workingDays(LocalDateTime from, int count) {
    LocalDateTime day = from;
    int counted = 0;
    while (counted < count) {
      day = day.plusDays(1);
      DayOfWeek name = day.getDayOfWeek();
      counted += name == DayOfWeek.SATURDAY || name == DayOfWeek.SUNDAY ? 0 : 1;
    }
    return day;
  }

  private static int number(Map<String, Object> settings, String name) {
    return settings.get(name) instanceof Integer number ? number : 0;
  }

  private static String text(Map<String, Object> settings, String name) {
    return settings.get(name) instanceof String text ? text : "";
  }
}
