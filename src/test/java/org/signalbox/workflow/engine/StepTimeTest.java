package org.signalbox.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of domain.md 6.3; Oslo's clocks go forward on 2026-03-29, back on 2026-10-25. */
class StepTimeTest {

  private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

  @ParameterizedTest(name = "{1} {2} from {0}")
  @CsvSource({
    "2026-11-20T09:00:00Z, 90, Seconds,     2026-11-20T09:01:30Z",
    "2026-11-20T09:00:00Z, 90, Minutes,     2026-11-20T10:30:00Z",
    "2026-11-20T09:00:00Z, 36, Hours,       2026-11-21T21:00:00Z",
    // a day over a change of the clocks has 23 or 25 hours, 24 hours have 24
    "2026-03-28T09:00:00Z, 24, Hours,       2026-03-29T09:00:00Z",
    "2026-03-28T09:00:00Z, 1,  Days,        2026-03-29T08:00:00Z",
    "2026-10-24T08:00:00Z, 1,  Days,        2026-10-25T09:00:00Z",
    "2026-10-20T08:00:00Z, 1,  Weeks,       2026-10-27T09:00:00Z",
    // 02:30 does not exist on the first, exists twice on the second
    "2026-03-28T01:30:00Z, 1,  Days,        2026-03-29T01:30:00Z",
    "2026-10-24T00:30:00Z, 1,  Days,        2026-10-25T00:30:00Z",
    // 2026-11-20 is a Friday
    "2026-11-20T09:00:00Z, 0,  WorkingDays, 2026-11-20T09:00:00Z",
    "2026-11-20T09:00:00Z, 1,  WorkingDays, 2026-11-23T09:00:00Z",
    "2026-11-21T09:00:00Z, 1,  WorkingDays, 2026-11-23T09:00:00Z",
    "2026-11-22T09:00:00Z, 5,  WorkingDays, 2026-11-27T09:00:00Z",
    "2026-11-21T09:00:00Z, 6,  WorkingDays, 2026-11-30T09:00:00Z",
    "2026-11-20T09:00:00Z, 10, WorkingDays, 2026-12-04T09:00:00Z",
    // later than the database can tell is as late as it gets
    "2026-11-20T09:00:00Z, 2000000000, Hours,       9000-01-01T00:00:00Z",
    "2026-11-20T09:00:00Z, 2000000000, WorkingDays, 9000-01-01T00:00:00Z",
    "2026-11-20T09:00:00Z, 2147483647, Weeks,       9000-01-01T00:00:00Z",
    // it is Monday in Oslo already
    "2026-11-22T23:30:00Z, 1,  WorkingDays, 2026-11-23T23:30:00Z",
  })
  void intervalsAddUpInTheZoneOfTheFlow(
      Instant from, int count, IntervalType type, Instant expected) {
    assertThat(type.after(from, count, OSLO)).isEqualTo(expected);
  }

  /** A pause on Friday at 12 in Oslo, or at a weekend; 2026-03-29 and 2026-10-25 are Sundays. */
  @ParameterizedTest(name = "{0} until {1}, paused {2} to {3}: {4}")
  @CsvSource({
    "Hours,       2026-11-20T15:00:00Z, 2026-11-20T11:00:00Z, 2026-11-21T12:00:00Z, 2026-11-21T16:00:00Z",
    "Hours,       2026-03-28T15:00:00Z, 2026-03-28T11:00:00Z, 2026-03-29T11:00:00Z, 2026-03-29T15:00:00Z",
    // the pause has an hour less than it seems, what is left as much as it seemed
    "Days,        2026-03-28T15:00:00Z, 2026-03-28T11:00:00Z, 2026-03-29T11:00:00Z, 2026-03-29T15:00:00Z",
    "Days,        2026-03-28T11:00:00Z, 2026-03-27T11:00:00Z, 2026-03-28T11:00:00Z, 2026-03-29T10:00:00Z",
    "Weeks,       2026-10-27T08:00:00Z, 2026-10-20T07:00:00Z, 2026-10-23T07:00:00Z, 2026-10-30T08:00:00Z",
    // within one day, over the weekend, from the weekend
    "WorkingDays, 2026-11-20T15:00:00Z, 2026-11-20T11:00:00Z, 2026-11-20T12:00:00Z, 2026-11-20T16:00:00Z",
    "WorkingDays, 2026-11-23T09:00:00Z, 2026-11-20T11:00:00Z, 2026-11-24T11:00:00Z, 2026-11-25T09:00:00Z",
    "WorkingDays, 2026-11-20T13:00:00Z, 2026-11-20T11:00:00Z, 2026-11-21T12:00:00Z, 2026-11-23T01:00:00Z",
    "WorkingDays, 2026-11-24T11:00:00Z, 2026-11-20T11:00:00Z, 2026-11-21T12:00:00Z, 2026-11-24T12:00:00Z",
    "WorkingDays, 2026-11-24T12:00:00Z, 2026-11-20T11:00:00Z, 2026-11-22T12:00:00Z, 2026-11-24T13:00:00Z",
    "WorkingDays, 2026-11-23T10:00:00Z, 2026-11-21T11:00:00Z, 2026-11-25T11:00:00Z, 2026-11-25T22:00:00Z",
    "WorkingDays, 2026-11-23T11:00:00Z, 2026-11-21T11:00:00Z, 2026-11-25T11:00:00Z, 2026-11-26T11:00:00Z",
    "WorkingDays, 2026-12-04T11:00:00Z, 2026-11-20T11:00:00Z, 2026-11-20T11:00:00Z, 2026-12-04T11:00:00Z",
    // ends at a weekend that another unit has told stay as far apart
    "WorkingDays, 2026-11-28T11:00:00Z, 2026-11-24T11:00:00Z, 2026-11-25T11:00:00Z, 2026-12-01T11:00:00Z",
    "WorkingDays, 2026-11-28T12:00:00Z, 2026-11-24T11:00:00Z, 2026-11-25T11:00:00Z, 2026-12-01T12:00:00Z",
    "WorkingDays, 2026-10-26T11:00:00Z, 2026-10-22T10:00:00Z, 2026-10-23T10:00:00Z, 2026-10-27T11:00:00Z",
  })
  void onlyActiveTimeIsCounted(
      IntervalType unit, Instant end, Instant paused, Instant resumed, Instant expected) {
    Pause pause = new Pause(Given.flow().plan(), paused, resumed);

    assertThat(end.plus(pause.later(unit, end))).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "[DT:05/31/2024 14:00:00.0000000], 2024-05-31T12:00:00Z",
    "[DT:05/31/2024 14:00:00],         2024-05-31T12:00:00Z",
    "[D:05/31/2024],                   2024-05-30T22:00:00Z",
    "2024-05-31T14:00:00,              2024-05-31T12:00:00Z",
    "2024-05-31T14:00,                 2024-05-31T12:00:00Z",
    "2024-05-31T14:00:00.123,          2024-05-31T12:00:00.123Z",
    "2024-05-31,                       2024-05-30T22:00:00Z",
    "2026-03-29T02:30:00,              2026-03-29T01:30:00Z",
    "2026-10-25T02:30:00,              2026-10-25T00:30:00Z",
  })
  void specifiedTimeIsReadInTheZoneOfTheFlow(String until, Instant expected) {
    assertThat(end(Map.of("timeWaitAlgorithm", 2, "until", until))).contains(expected);
  }

  @ParameterizedTest(name = "{0} with {1}")
  @CsvSource({
    "'', ''",
    "UntilSpecified, ''",
    "UntilSpecified, next week",
    "UntilSpecified, '[DT:01/01/0001 00:00:00.0000000]'",
    "UntilSpecified, 2024-02-30T10:00:00",
    "UntilDateField, 2024-05-31T14:00:00",
    "NumIntervals, ''",
    "Sometime, 2024-05-31T14:00:00",
  })
  void settingsThatTellNoTimeTellNone(String algorithm, String until) {
    assertThat(end(Map.of("timeWaitAlgorithm", algorithm, "until", until))).isEmpty();
  }

  @Test
  void dateFieldIsReadFromTheColumnThatTheSettingsName() {
    TimeWait wait =
        new TimeWait(
            new StepSettings(Map.of("timeWaitAlgorithm", 3, "dateField", "sale.saleDate")),
            Given.MONDAY,
            OSLO);

    assertThat(wait.end(Map.of("sale/saledate", "2026-12-24")))
        .contains(Instant.parse("2026-12-23T23:00:00Z"));
    assertThat(wait.end(Map.of())).isEmpty();
  }

  @ParameterizedTest(name = "limit {0}, {1} {2}")
  @CsvSource({
    "true,  3,  Hours, 2026-11-23T11:00:00Z",
    "true,  2,  5,     2026-11-25T08:00:00Z",
    "true,  2,  None,  2026-11-25T08:00:00Z",
    "true,  0,  None,  2026-11-30T08:00:00Z",
    "true,  0,  Hours, 2026-11-30T08:00:00Z",
    "false, 3,  Hours,",
  })
  void waitForAnActionIsLimitedToAWeekUnlessToldOtherwise(
      boolean limited, int timeout, String type, Instant expected) {
    StepSettings settings =
        new StepSettings(
            Map.of(
                "waitForTimeout",
                limited,
                "actionTimeout",
                timeout,
                "timeoutIntervalType",
                type.equals("5") ? 5 : type));

    assertThat(new TimeWait(settings, Given.MONDAY, OSLO).timeout())
        .isEqualTo(Optional.ofNullable(expected));
    assertThat(new TimeWait(new StepSettings(Map.of()), Given.MONDAY, OSLO).timeout())
        .contains(Instant.parse("2026-11-30T08:00:00Z"));
  }

  @ParameterizedTest(name = "{0} {1}-{2} at {3}")
  @CsvSource({
    "MON|TUE, 08:00, 16:00, 2026-11-23T07:00:00Z,",
    "MON|TUE, 08:00, 16:00, 2026-11-23T14:59:59Z,",
    "MON|TUE, 08:00, 16:00, 2026-11-23T06:59:59Z, 2026-11-23T07:00:00Z",
    "MON|TUE, 08:00, 16:00, 2026-11-23T15:00:00Z, 2026-11-24T07:00:00Z",
    "MON|TUE, 08:00, 16:00, 2026-11-24T15:00:00Z, 2026-11-30T07:00:00Z",
    "MON,     08:00, 16:00, 2026-11-23T15:00:00Z, 2026-11-30T07:00:00Z",
    // over midnight: the night belongs to the day on which it began
    "MON,     22:00, 06:00, 2026-11-23T21:00:00Z,",
    "MON,     22:00, 06:00, 2026-11-24T04:59:59Z,",
    "MON,     22:00, 06:00, 2026-11-24T05:00:00Z, 2026-11-30T21:00:00Z",
    "MON,     22:00, 06:00, 2026-11-23T03:00:00Z, 2026-11-23T21:00:00Z",
    // the same time twice is a whole day
    "MON,     08:00, 08:00, 2026-11-24T06:59:00Z,",
    "MON,     08:00, 08:00, 2026-11-24T07:00:00Z, 2026-11-30T07:00:00Z",
    // opens in the hour that the clocks skip
    "SUN,     02:30, 06:00, 2026-03-29T00:00:00Z, 2026-03-29T01:30:00Z",
    "SUN,     02:30, 06:00, 2026-03-29T01:10:00Z, 2026-03-29T01:30:00Z",
    "SUN,     02:30, 06:00, 2026-03-29T01:30:00Z,",
    // a frame of which the hour takes all moves with it; one of which it takes the end has none
    "SUN,     02:15, 02:45, 2026-03-29T00:59:00Z, 2026-03-29T01:15:00Z",
    "SUN,     02:15, 02:45, 2026-03-29T01:20:00Z,",
    "SUN,     02:15, 02:45, 2026-03-29T01:45:00Z, 2026-04-05T00:15:00Z",
    "SUN,     02:30, 03:15, 2026-03-29T00:00:00Z, 2026-04-05T00:30:00Z",
    "SAT,     22:00, 02:30, 2026-03-29T01:29:00Z,",
    "SAT,     22:00, 02:30, 2026-03-29T01:30:00Z, 2026-04-04T20:00:00Z",
    // opens, or closes, in the hour that is there twice: in the earlier one
    "SUN,     02:30, 06:00, 2026-10-24T23:00:00Z, 2026-10-25T00:30:00Z",
    "SUN,     02:30, 06:00, 2026-10-25T00:29:00Z, 2026-10-25T00:30:00Z",
    "SUN,     02:30, 06:00, 2026-10-25T00:45:00Z,",
    "SUN,     02:30, 06:00, 2026-10-25T01:10:00Z,",
    "SUN,     01:00, 02:30, 2026-10-25T00:29:00Z,",
    "SUN,     01:00, 02:30, 2026-10-25T01:10:00Z, 2026-11-01T00:00:00Z",
    "SAT,     22:00, 02:30, 2026-10-25T00:29:00Z,",
    "SAT,     22:00, 02:30, 2026-10-25T01:10:00Z, 2026-10-31T21:00:00Z",
    "SAT|SUN, 02:30, 02:30, 2026-10-25T01:10:00Z,",
    "'',      08:00, 16:00, 2026-11-22T15:00:00Z, 2026-11-23T07:00:00Z",
  })
  void timeFrameOpensAtItsHours(
      String days, LocalTime start, LocalTime end, Instant now, Instant opening) {
    assertThat(new TimeFrame(days(days), start, end).opening(now, OSLO))
        .isEqualTo(Optional.ofNullable(opening));
  }

  private static Set<DayOfWeek> days(String names) {
    return names.isEmpty()
        ? Set.of()
        : Arrays.stream(names.split("\\|", -1))
            .map(name -> day(name))
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(DayOfWeek.class)));
  }

  private static DayOfWeek day(String name) {
    return Arrays.stream(DayOfWeek.values())
        .filter(day -> day.name().startsWith(name))
        .findFirst()
        .orElseThrow();
  }

  private static Optional<Instant> end(Map<String, Object> settings) {
    return new TimeWait(new StepSettings(settings), Given.MONDAY, OSLO).end(Map.of());
  }
}
