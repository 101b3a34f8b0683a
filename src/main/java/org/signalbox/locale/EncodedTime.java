package org.signalbox.locale;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The dates and times among the encoded values (wire-contract 7.6): month first with slashes, or
 * day first with dots; shown in the short form of a culture, but with all digits of the year.
 */
final class EncodedTime {

  private static final DateTimeFormatter ENCODED =
      new DateTimeFormatterBuilder()
          .appendPattern("[MM/dd/uuuu][dd.MM.uuuu][ HH:mm:ss[.SSSSSSS]]")
          .parseDefaulting(ChronoField.HOUR_OF_DAY, 0)
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private EncodedTime() {}

  static LocalDate date(String value) {
    return LocalDate.parse(value, ENCODED);
  }

  static LocalDateTime dateTime(String value) {
    return LocalDateTime.parse(value, ENCODED);
  }

  /** The vendor's date for no date. */
  static boolean isNone(LocalDate date) {
    return date.getYear() == 1;
  }

  static DateTimeFormatter dateFormat(Locale culture) {
    return format(FormatStyle.SHORT, null, culture);
  }

  static DateTimeFormatter dateTimeFormat(Locale culture) {
    return format(FormatStyle.SHORT, FormatStyle.SHORT, culture);
  }

  static DateTimeFormatter timeFormat(Locale culture) {
    return format(null, FormatStyle.SHORT, culture);
  }

  private static DateTimeFormatter format(
      @Nullable FormatStyle date, @Nullable FormatStyle time, Locale culture) {
    String pattern =
        DateTimeFormatterBuilder.getLocalizedDateTimePattern(
            date, time, IsoChronology.INSTANCE, culture);
    return DateTimeFormatter.ofPattern(pattern.replaceAll("y+", "yyyy"), culture);
  }
}
