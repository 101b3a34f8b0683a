package org.signalbox.locale;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
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
