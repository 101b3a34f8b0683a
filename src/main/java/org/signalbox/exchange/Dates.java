package org.signalbox.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads dates and times: ISO 8601, or with a blank where that has a {@code T}; one without an
 * offset is of the zone of the import.
 */
record Dates(ZoneId zone) {

  /**
   * What is read of the vendor's dummy dates, 1760-01-01 and those of the year 1: there is none.
   */
  static final String NONE = "";

  private static final int FIRST_YEAR = 1800;
  private static final String TIME_OF_DAY =
      "([0-9]{2}):([0-9]{2})(?::([0-9]{2})(?:[.,]([0-9]{1,9}))?)?";
  private static final Pattern TIME = Pattern.compile(TIME_OF_DAY);
  private static final Pattern DATE =
      Pattern.compile(
          "([0-9]{4})-([0-9]{2})-([0-9]{2})(?:[T ]"
              + TIME_OF_DAY
              + " ?(Z|[+-][0-9]{2}(?::?[0-9]{2})?)?)?");

  /** An instant as PostgreSQL takes it; empty when the text is none. */
  Optional<String> instant(String text) {
    Matcher date = DATE.matcher(text);
    return date.matches() ? checked(() -> instant(date)) : Optional.empty();
  }

  /** A date without a time, whatever time follows it; empty when the text is none. */
  Optional<String> date(String text) {
    Matcher date = DATE.matcher(text);
    return date.matches()
        ? checked(() -> isNone(date) ? NONE : day(date).toString())
        : Optional.empty();
  }

  /** A time of day, whatever date stands before it; empty when the text is none. */
  Optional<String> time(String text) {
    Matcher time = TIME.matcher(text);
    if (time.matches()) {
      return checked(() -> time(time, 1).toString());
    }
    Matcher date = DATE.matcher(text);
    return date.matches() ? checked(() -> time(date, 4).toString()) : Optional.empty();
  }

  private String instant(Matcher date) {
    if (isNone(date)) {
      return NONE;
    }
    LocalDateTime at = day(date).atTime(time(date, 4));
    if (date.group(8) != null) {
      return at.toInstant(ZoneOffset.of(date.group(8))).toString();
    }
    return zone.equals(ZoneOffset.UTC) ? at + "Z" : at.atZone(zone).toInstant().toString();
  }

  private static Optional<String> checked(Supplier<String> read) {
    try {
      return Optional.of(read.get());
    } catch (DateTimeException noDate) {
      return Optional.empty();
    }
  }

  private static boolean isNone(Matcher date) {
    return number(date, 1) < FIRST_YEAR;
  }

  private static LocalDate day(Matcher date) {
    return LocalDate.of(number(date, 1), number(date, 2), number(date, 3));
  }

  private static LocalTime time(Matcher date, int first) {
    if (date.group(first) == null) {
      return LocalTime.MIDNIGHT;
    }
    int seconds = date.group(first + 2) == null ? 0 : number(date, first + 2);
    String fraction = date.group(first + 3);
    int nanos =
        fraction == null ? 0 : Integer.parseInt(fraction + "0".repeat(9 - fraction.length()));
    return LocalTime.of(number(date, first), number(date, first + 1), seconds, nanos);
  }

  private static int number(Matcher date, int group) {
    return Integer.parseInt(date.group(group));
  }
}
