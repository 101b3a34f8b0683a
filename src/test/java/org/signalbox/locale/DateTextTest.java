package org.signalbox.locale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {

  @ParameterizedTest(name = "{0} in {1}")
  @CsvSource({
    "2026-03-29T00:59:59Z, Europe/Oslo,         2026-03-29T01:59:59+01:00",
    "2026-03-29T01:00:00Z, Europe/Oslo,         2026-03-29T03:00:00+02:00",
    "2026-10-25T00:30:00Z, Europe/Oslo,         2026-10-25T02:30:00+02:00",
    "2026-10-25T01:30:00Z, Europe/Oslo,         2026-10-25T02:30:00+01:00",
    "2026-01-01T12:00:00Z, Europe/London,       2026-01-01T12:00:00+00:00",
    "2026-07-01T12:00:00Z, Europe/London,       2026-07-01T13:00:00+01:00",
    "2026-07-01T23:30:00Z, Australia/Lord_Howe, 2026-07-02T10:00:00+10:30",
    "2026-01-01T00:00:00Z, America/St_Johns,    2025-12-31T20:30:00-03:30",
    "2026-01-01T00:00:00Z, Etc/UTC,             2026-01-01T00:00:00Z",
  })
  void offsetIsThatOfTheMoment(Instant moment, String zone, String expected) {
    assertThat(dates(zone, true).of(Optional.of(moment))).isEqualTo(expected);
    assertThat(dates(zone, false).of(Optional.of(moment))).isEqualTo(expected.substring(0, 19));
  }

  @Test
  void stampsAreUtcForEverybody() {
    Optional<Instant> stamp = Optional.of(Instant.parse("2026-07-01T12:00:00Z"));

    assertThat(dates("Europe/Oslo", true).stamp(stamp)).isEqualTo("2026-07-01T12:00:00Z");
    assertThat(dates("Europe/Oslo", false).stamp(stamp)).isEqualTo("2026-07-01T12:00:00");
  }

  @Test
  void noDateIsTheSameEverywhere() {
    assertThat(dates("Europe/Oslo", true).of(Optional.empty())).isEqualTo("0001-01-01T00:00:00");
    assertThat(dates("Europe/Oslo", true).stamp(Optional.empty())).isEqualTo("0001-01-01T00:00:00");
  }

  @ParameterizedTest(name = "{0} in Oslo is {1}")
  @CsvSource({
    "2026-07-01T12:00:00,             2026-07-01T10:00:00Z",
    "2026-01-01T12:00,                2026-01-01T11:00:00Z",
    "2026-07-01T12:00:00.5Z,          2026-07-01T12:00:00.500Z",
    "2026-07-01T12:00:00.0000000,     2026-07-01T10:00:00Z",
    "2026-07-01T12:00:00+05:30,       2026-07-01T06:30:00Z",
    "2026-07-01,                      2026-06-30T22:00:00Z",
  })
  void momentIsReadInTheCallersZoneUnlessItHasAnOffset(String sent, Instant moment) {
    assertThat(dates("Europe/Oslo", false).read(sent)).contains(moment);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "0001-01-01T00:00:00",
        "0001-01-01T00:00:00Z",
        "0000-12-31T23:00:00.000Z"
      })
  void nothingAndTheFirstYearAreNoDate(String sent) {
    assertThat(dates("Europe/Oslo", false).read(sent)).isEmpty();
    assertThat(dates("Europe/Oslo", false).readDay(sent)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "2026-02-30", "2026-07-01 12:00", "[DT:07/01/2026 12:00:00]"})
  void otherTextIsRefused(String sent) {
    assertThatThrownBy(() -> dates("Europe/Oslo", false).read(sent))
        .isInstanceOf(DateTimeException.class);
  }

  @Test
  void stampWithoutOffsetIsUtc() {
    assertThat(DateText.readStamp("2026-07-01T12:00:00"))
        .contains(Instant.parse("2026-07-01T12:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Europe/Oslo", "America/New_York", "Etc/UTC", "Pacific/Auckland"})
  void dayComesBackAsItWasTold(String zone) {
    Optional<LocalDate> day = Optional.of(LocalDate.of(2026, 7, 1));
    for (boolean withOffset : new boolean[] {true, false}) {
      DateText dates = dates(zone, withOffset);
      assertThat(dates.readDay(dates.day(day))).isEqualTo(day);
    }
  }

  private static DateText dates(String zone, boolean withOffset) {
    return new DateText(new Zone(0, zone, ZoneId.of(zone)), withOffset);
  }
}
