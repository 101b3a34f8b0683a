package org.signalbox.workflow.engine;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** Comparisons of dates, by the day: those with given dates, and those relative to today. */
final class DateOperators {

  /** A span of days, both ends included. */
  private record Days(LocalDate first, LocalDate last) {

    static Days week(LocalDate day) {
      LocalDate monday = day.minusDays(day.getDayOfWeek().getValue() - 1L);
      return new Days(monday, monday.plusDays(6));
    }

    static Days month(LocalDate day) {
      return new Days(day.withDayOfMonth(1), day.with(TemporalAdjusters.lastDayOfMonth()));
    }

    static Days year(LocalDate day) {
      return new Days(day.withDayOfYear(1), day.with(TemporalAdjusters.lastDayOfYear()));
    }

    boolean contains(LocalDate day) {
      return !day.isBefore(first) && !day.isAfter(last);
    }
  }

  /** Take dates; the names under which each is known. */
  static final Map<String, Operator.Test> ABSOLUTE = new HashMap<>();

  static final Map<String, Operator.Test> BETWEEN = new HashMap<>();

  /** Take nothing but today, which comes first. */
  static final Map<String, Operator.Test> RELATIVE = new HashMap<>();

  /** Take today and a number of days. */
  static final Map<String, Operator.Test> DAYS = new HashMap<>();

  static {
    List.of("is", "equals", "on", "date").forEach(name -> absolute(name, LocalDate::isEqual));
    List.of("before", "dateBefore").forEach(name -> absolute(name, LocalDate::isBefore));
    List.of("after", "dateAfter").forEach(name -> absolute(name, LocalDate::isAfter));
    List.of("between", "dateBetween")
        .forEach(
            name ->
                BETWEEN.put(name, (actual, all) -> in(actual, new Days(day(all, 0), day(all, 1)))));
    relative("today", today -> new Days(today, today));
    relative("yesterday", today -> new Days(today.minusDays(1), today.minusDays(1)));
    relative("tomorrow", today -> new Days(today.plusDays(1), today.plusDays(1)));
    relative("beforeToday", today -> new Days(LocalDate.MIN, today.minusDays(1)));
    relative("afterToday", today -> new Days(today.plusDays(1), LocalDate.MAX));
    around("Week", Period.ofWeeks(1), Days::week);
    around("Month", Period.ofMonths(1), Days::month);
    around("Year", Period.ofYears(1), Days::year);
    DAYS.put(
        "lastDays",
        (actual, all) -> in(actual, new Days(day(all, 0).minusDays(count(all)), day(all, 0))));
    DAYS.put(
        "nextDays",
        (actual, all) -> in(actual, new Days(day(all, 0), day(all, 0).plusDays(count(all)))));
  }

  private DateOperators() {}

  private static void around(String span, Period length, Function<LocalDate, Days> days) {
    relative("this" + span, days);
    relative("last" + span, today -> days.apply(today.minus(length)));
    relative("next" + span, today -> days.apply(today.plus(length)));
  }

  private static void absolute(String name, BiPredicate<LocalDate, LocalDate> test) {
    ABSOLUTE.put(
        name, (actual, all) -> date(actual).filter(day -> test.test(day, day(all, 0))).isPresent());
  }

  private static void relative(String name, Function<LocalDate, Days> days) {
    RELATIVE.put(name, (actual, all) -> in(actual, days.apply(day(all, 0))));
  }

  private static boolean in(String actual, Days days) {
    return date(actual).filter(days::contains).isPresent();
  }

  private static LocalDate day(List<String> all, int index) {
    return date(all.get(index)).orElseThrow();
  }

  private static int count(List<String> all) {
    return Integer.parseInt(all.get(1));
  }

  private static Optional<LocalDate> date(String text) {
    return LocalTimes.parse(text).map(LocalDateTime::toLocalDate);
  }
}
