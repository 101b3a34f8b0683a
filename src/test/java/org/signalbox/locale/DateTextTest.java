package org.signalbox.locale;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  private static DateText dates(String zone, boolean withOffset) {
    return new DateText(new Zone(0, zone, ZoneId.of(zone)), withOffset);
  }
}
