package org.signalbox.workflow.engine;

import java.time.DayOfWeek;
import java.time.Duration;
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
  private static final Duration MINUTE = Duration.ofMinutes(1);

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

  /** When a wait is over that was interrupted from one time to another. */
  static Instant left(Script.Node node, Instant from, Instant end, Instant to) {
    Map<String, Object> settings = node.settings();
    boolean action = node.type() == StepType.WaitForAction;
    String given = text(settings, action ? "timeoutIntervalType" : "intervalType");
    String unit = action && number(settings, "actionTimeout") == 0 ? "Days" : given;
    LocalDateTime stop = LocalDateTime.ofInstant(end, Given.OSLO);
    LocalDateTime begin = LocalDateTime.ofInstant(from, Given.OSLO);
    LocalDateTime again = LocalDateTime.ofInstant(to, Given.OSLO);
    return switch (unit) {
      case "Days", "Weeks" ->
          again.plus(Duration.between(begin, stop)).atZone(Given.OSLO).toInstant();
      case "WorkingDays" -> workingTime(begin, stop, again).atZone(Given.OSLO).toInstant();
      default -> to.plus(Duration.between(from, end));
    };
  }

  /** Day after day while one fits, the rest minute by minute. */
  private static LocalDateTime workingTime(
      LocalDateTime from, LocalDateTime end, LocalDateTime to) {
    LocalDateTime stop = weekend(end) ? workingDays(end, 1) : end;
    LocalDateTime before = from;
    LocalDateTime after = to;
    while (!workingDays(before, 1).isAfter(stop)) {
      before = workingDays(before, 1);
      after = workingDays(after, 1);
    }
    while (weekend(before)) {
      before = before.toLocalDate().plusDays(1).atStartOfDay();
    }
    while (weekend(after)) {
      after = after.toLocalDate().plusDays(1).atStartOfDay();
    }
    while (before.isBefore(stop)) {
      Duration rest = Duration.between(before, stop);
      Duration tick = rest.compareTo(MINUTE) < 0 ? rest : MINUTE;
      before = skippingWeekend(before.plus(tick));
      after = skippingWeekend(after.plus(tick));
    }
    return after;
  }

  private static LocalDateTime skippingWeekend(LocalDateTime time) {
    return weekend(time) ? time.plusDays(2) : time;
  }

  private static boolean weekend(LocalDateTime time) {
    return time.getDayOfWeek() == DayOfWeek.SATURDAY || time.getDayOfWeek() == DayOfWeek.SUNDAY;
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
