package org.signalbox.locale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rows of wire-contract 8.3. */
class ZoneChoiceTest {

  private static final ZoneTable TABLE =
      new ZoneTable(
          List.of(
              ZoneChoice.UTC,
              new Zone(97, "CA-BC", ZoneId.of("America/Vancouver")),
              new Zone(99, "CA-BC2", ZoneId.of("America/Vancouver")),
              new Zone(140, "DK", ZoneId.of("Europe/Copenhagen")),
              new Zone(261, "NO", ZoneId.of("Europe/Oslo"))));

  private static final Instant SUMMER = Instant.parse("2026-07-01T12:00:00.9Z");

  @ParameterizedTest(name = "[{0}]")
  @CsvSource(
      delimiter = '|',
      value = {
        "''                         | DK               | 2026-07-01T14:00:00",
        "NO                         | NO               | 2026-07-01T14:00:00",
        "no                         | NO               | 2026-07-01T14:00:00",
        "261                        | NO               | 2026-07-01T14:00:00",
        "europe/oslo                | NO               | 2026-07-01T14:00:00",
        "America/Vancouver          | CA-BC            | 2026-07-01T05:00:00",
        "CA-BC2                     | CA-BC2           | 2026-07-01T05:00:00",
        "Australia/Eucla            | Australia/Eucla  | 2026-07-01T20:45:00",
        "NO, includeTZOffset        | NO               | 2026-07-01T14:00:00+02:00",
        "UTC, includeTZOffset       | UTC              | 2026-07-01T12:00:00Z",
        "utc                        | UTC              | 2026-07-01T12:00:00",
        "includeTZOffset            | DK               | 2026-07-01T14:00:00+02:00",
        "Mars/Base                  | DK               | 2026-07-01T14:00:00",
        "Mars/Base, includeTZOffset | DK               | 2026-07-01T14:00:00+02:00",
        "US                         | DK               | 2026-07-01T14:00:00",
        "PRC                        | DK               | 2026-07-01T14:00:00",
        "0                          | DK               | 2026-07-01T14:00:00",
      })
  void callerChooses(String header, String code, String date) {
    DateText dates = choice(true).dates(ZoneHeader.of(List.of(header)));

    assertThat(dates.code()).isEqualTo(code);
    assertThat(dates.of(Optional.of(SUMMER))).isEqualTo(date);
  }

  @ParameterizedTest(name = "[{0}]")
  @CsvSource(
      delimiter = '|',
      value = {
        "NO                  | DK  | 2026-07-01T14:00:00",
        "NO, includeTZOffset | UTC | 2026-07-01T12:00:00Z",
        "includeTZOffset     | UTC | 2026-07-01T12:00:00Z",
      })
  void whereZonesAreSwitchedOffTheCodeIsIgnored(String header, String code, String date) {
    DateText dates = choice(false).dates(ZoneHeader.of(List.of(header)));

    assertThat(dates.code()).isEqualTo(code);
    assertThat(dates.of(Optional.of(SUMMER))).isEqualTo(date);
  }

  @Test
  void unknownBaseZoneIsRefused() {
    assertThatIllegalStateException()
        .isThrownBy(() -> ZoneChoice.of(new ZoneSettings("Mars", true), TABLE))
        .withMessageContaining("signalbox.base-time-zone")
        .withMessageContaining("'Mars'");
  }

  private static ZoneChoice choice(boolean chosen) {
    return ZoneChoice.of(new ZoneSettings("DK", chosen), TABLE);
  }
}
