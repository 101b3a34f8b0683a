package org.signalbox.workflow.definition;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.signalbox.wire.Kind;

/**
 * The dates of a flow on the wire (domain.md 0): {@code [DT:05/31/2024 14:00:00.0000000]}, read in
 * the zone of the flow; year 1 means not set, and of a time of day only the time counts.
 */
final class FlowDates {

  static final String NOT_SET = "[DT:01/01/0001 00:00:00.0000000]";
  static final String MIDNIGHT = "[DT:01/01/1970 00:00:00.0000000]";

  private static final List<String> WEEK =
      List.of(
          "Unknown", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");

  static final Kind DAYS = Kind.flags(WEEK.toArray(String[]::new));

  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("'[DT:'MM/dd/uuuu HH:mm:ss.SSSSSSS']'", Locale.ROOT);
  private static final DateTimeFormatter READ =
      DateTimeFormatter.ofPattern(
          "['[DT:'MM/dd/uuuu"
              + " HH:mm:ss[.SSSSSSS]']'][uuuu-MM-dd'T'HH:mm:ss[.SSSSSSSSS][.SSSSSSS][.SSSSSS][.SSS][XXX]]",
          Locale.ROOT);

  private FlowDates() {}

  /** A time of the flow's own clock that was sent; empty when it is not set. */
  static Optional<String> moment(String member, String text) {
    return local(member, text).filter(time -> time.getYear() > 1).map(LocalDateTime::toString);
  }

  /** The time of day that was sent, as the database reads it; midnight when there is none. */
  static String time(String member, String text) {
    return local(member, text).map(time -> time.toLocalTime().toString()).orElse("00:00");
  }

  /** A time of the flow's own clock, given without a zone: {@code 2024-05-31T14:00:00.123456}. */
  static String written(String local) {
    return local.isEmpty() ? NOT_SET : WRITTEN.format(LocalDateTime.parse(local));
  }

  /** A time of day: {@code 14:00:00}. */
  static String ofTime(String time) {
    return time.isEmpty() ? MIDNIGHT : WRITTEN.format(LocalDateTime.parse("1970-01-01T" + time));
  }

  /** The bit mask of the days. */
  static int days(String names) {
    int bits = 0;
    for (String name : names.split(", ", -1)) {
      bits |= (1 << WEEK.indexOf(name)) >> 1;
    }
    return bits;
  }

  private static Optional<LocalDateTime> local(String member, String text) {
    try {
      return text.isBlank()
          ? Optional.empty()
          : Optional.of(LocalDateTime.parse(text.strip(), READ));
    } catch (DateTimeException malformed) {
      throw InvalidFlow.ofDate(member);
    }
  }
}
