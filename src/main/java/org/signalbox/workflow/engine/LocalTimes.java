package org.signalbox.workflow.engine;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads dates and times without a zone: the vendor's {@code [DT:05/31/2024 14:00:00.0000000]} and
 * {@code [D:05/31/2024]} (domain.md 0), and ISO 8601. A zone that is given all the same is ignored.
 */
final class LocalTimes {

  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern(
              "['[DT:'MM/dd/uuuu HH:mm:ss[.SSSSSSS]']']['[D:'MM/dd/uuuu']']"
                  + "[uuuu-MM-dd['T'HH:mm[:ss][.SSSSSSSSS][.SSSSSSS][.SSSSSS][.SSS]][XXX]]",
              Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT); // there is no 30th of February

  private LocalTimes() {}

  /** The time; midnight where only a date is given, empty for what is none or "not set". */
  static Optional<LocalDateTime> parse(String text) {
    try {
      TemporalAccessor parsed = FORMAT.parse(text.strip().toUpperCase(Locale.ROOT));
      LocalDate date = parsed.query(TemporalQueries.localDate());
      if (date == null || date.get(ChronoField.YEAR) <= 1) { // year 1 means not set
        return Optional.empty();
      }
      return Optional.of(
          parsed.isSupported(ChronoField.NANO_OF_DAY)
              ? LocalDateTime.from(parsed)
              : date.atStartOfDay());
    } catch (DateTimeException notATime) {
      return Optional.empty(); // what it means is up to the caller
    }
  }
}
