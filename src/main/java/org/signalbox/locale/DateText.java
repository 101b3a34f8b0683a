package org.signalbox.locale;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;

/**
 * Dates as an answer carries them (wire-contract 8.3): ISO 8601 to the second in the caller's zone,
 * with the offset only if the caller asked for it. UTC's offset is {@code Z}; others are {@code
 * +02:00}, and {@code +00:00} where it is winter in London.
 */
public final class DateText {

  /** What stands for no date, in whatever zone. */
  public static final String NO_DATE = "0001-01-01T00:00:00";

  private static final DateTimeFormatter PLAIN =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);
  private static final DateTimeFormatter WITH_OFFSET =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);
  private static final DateTimeFormatter WITH_Z =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT);

  private static final DateTimeFormatter SENT =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .optionalStart()
          .appendLiteral('T')
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .optionalStart()
          .appendOffsetId()
          .toFormatter(Locale.ROOT)
          .withChronology(IsoChronology.INSTANCE)
          .withResolverStyle(ResolverStyle.STRICT);

  private final Zone zone;
  private final boolean withOffset;

  DateText(Zone zone, boolean withOffset) {
    this.zone = zone;
    this.withOffset = withOffset;
  }

  /** The code of the zone. */
  public String code() {
    return zone.code();
  }

  /** A moment in the caller's zone. */
  public String of(Optional<Instant> moment) {
    return text(moment, zone.rules());
  }

  /** A Created or Updated stamp, which is UTC for every caller. */
  public String stamp(Optional<Instant> moment) {
    return text(moment, ZoneOffset.UTC);
  }

  /** A day, as its first moment in the caller's zone. */
  public String day(Optional<LocalDate> day) {
    return of(day.map(known -> known.atStartOfDay(zone.rules()).toInstant()));
  }

  /**
   * The moment that a caller sent: with an offset, or else in the caller's zone. Nothing, and the
   * years up to 1, are none.
   *
   * @throws DateTimeException when the text is no date
   */
  public Optional<Instant> read(String text) {
    return read(text, zone.rules());
  }

  /** The same where a text without an offset is UTC, as {@link #stamp} tells it. */
  static Optional<Instant> readStamp(String text) {
    return read(text, ZoneOffset.UTC);
  }

  /** The day that a caller sent, as it reads in the caller's zone. */
  public Optional<LocalDate> readDay(String text) {
    return read(text).map(moment -> LocalDate.ofInstant(moment, zone.rules()));
  }

  private static Optional<Instant> read(String text, ZoneId rules) {
    if (text.isBlank()) {
      return Optional.empty();
    }
    TemporalAccessor sent =
        SENT.parseBest(text.strip(), OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
    return sent.get(ChronoField.YEAR) <= 1 ? Optional.empty() : Optional.of(instant(sent, rules));
  }

  private static Instant instant(TemporalAccessor sent, ZoneId rules) {
    if (sent instanceof OffsetDateTime moment) {
      return moment.toInstant();
    }
    return sent instanceof LocalDateTime time
        ? time.atZone(rules).toInstant()
        : ((LocalDate) sent).atStartOfDay(rules).toInstant();
  }

  private String text(Optional<Instant> moment, ZoneId rules) {
    return moment.map(known -> format(rules).format(known.atZone(rules))).orElse(NO_DATE);
  }

  private DateTimeFormatter format(ZoneId rules) {
    if (!withOffset) {
      return PLAIN;
    }
    return rules.normalized().equals(ZoneOffset.UTC) ? WITH_Z : WITH_OFFSET;
  }
}
