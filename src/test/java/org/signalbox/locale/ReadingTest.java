package org.signalbox.locale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingTest {

  @ParameterizedTest(name = "{0} is of {1}: {2}")
  @CsvSource({
    "2026-11-21T12:00:00,           2026-11-21T12:00:00Z,      true",
    "2026-11-21T12:00:00,           2026-11-21T12:00:00.999Z,  true",
    "2026-11-21T12:00:00.700,       2026-11-21T12:00:00.7009Z, true",
    "2026-11-21T12:00:00.700,       2026-11-21T12:00:00.701Z,  false",
    "2026-11-21T12:00:00,           2026-11-21T12:00:01Z,      false",
    "2026-11-21T12:00:01,           2026-11-21T12:00:00Z,      false",
    "2026-11-21T11:00:00.000Z,      2026-11-21T12:00:00.7Z,    true",
    "2026-11-21T12:00:00+01:00,     2026-11-21T12:00:00Z,      true",
    "2026-11-21T06:15:00Z,          2026-11-21T12:00:00Z,      true",
    "2026-11-20T22:00:00Z,          2026-11-21T12:00:00.7Z,    true",
    "2026-11-22T00:00:00.500Z,      2026-11-21T12:00:00.5Z,    true",
    "2026-11-20T21:45:00Z,          2026-11-21T12:00:00Z,      false",
    "2026-11-21T11:50:00Z,          2026-11-21T12:00:00Z,      false",
    "+12345-11-21T12:00:00,         2026-11-21T12:00:00Z,      false",
    "1969-12-31T23:00:00,           1969-12-31T23:00:00.5Z,    true",
  })
  void readingIsKnownByItsStampWhateverTheClientsZone(String sent, Instant stamp, boolean same) {
    assertThat(Reading.sent(sent).orElseThrow().isOf(Optional.of(stamp))).isEqualTo(same);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0001-01-01T00:00:00", "0000-12-31T23:17:00.000Z"})
  void noDateIsTheReadingBeforeAnybodySaved(String sent) {
    Reading reading = Reading.sent(sent).orElseThrow();

    assertThat(reading.isOf(Optional.empty())).isTrue();
    assertThat(reading.isOf(Optional.of(Instant.parse("2026-11-21T12:00:00Z")))).isFalse();
  }

  @Test
  void nobodyHasSavedWhatHasNoStamp() {
    assertThat(Reading.sent("2026-11-21T12:00:00").orElseThrow().isOf(Optional.empty())).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " "})
  void nothingIsNoReading(String sent) {
    assertThat(Reading.sent(sent)).isEmpty();
  }

  @Test
  void whatIsNoDateIsRefused() {
    assertThatThrownBy(() -> Reading.sent("yesterday")).isInstanceOf(DateTimeException.class);
  }
}
