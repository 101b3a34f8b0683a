package org.signalbox.exchange;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.signalbox.locale.Phrase;

/** Reads the values of a CSV into rows for COPY, each by the column that it is for. */
final class Values {

  /** As PostgreSQL writes bytes. */
  private static final Pattern HEX = Pattern.compile("\\\\x(?:[0-9a-fA-F]{2})*+");

  private final Dates dates;

  Values(ZoneId zone) {
    dates = new Dates(zone);
  }

  /**
   * Writes one value, or that there is none.
   *
   * @return what is wrong with it, in which case nothing was written
   */
  Optional<Phrase> write(Column column, String given, CopyText row) {
    return column.type() == ColumnType.TEXT
        ? text(column, given, row)
        : other(column, given.strip(), row);
  }

  private static Optional<Phrase> text(Column column, String given, CopyText row) {
    if (given.isEmpty() && column.nullable()) {
      row.none();
    } else if (given.indexOf('\0') >= 0) {
      return Optional.of(Phrase.of("import-character"));
    } else if (given.indexOf(CsvLines.MALFORMED) >= 0) {
      return Optional.of(Phrase.of("import-not-utf-8"));
    } else if (column.limit() > 0
        && given.length() > column.limit()
        && given.codePointCount(0, given.length()) > column.limit()) {
      return Optional.of(Phrase.of("import-too-long", column.limit()));
    } else {
      row.value(given);
    }
    return Optional.empty();
  }

  private Optional<Phrase> other(Column column, String given, CopyText row) {
    Optional<String> value = given.isEmpty() ? Optional.of("") : read(column, given);
    if (value.isEmpty()) {
      return Optional.of(expected(column));
    }
    String read = value.get();
    if (!read.isEmpty() && !(column.zeroIsNone() && read.equals("0"))) {
      row.value(read);
      return Optional.empty();
    }
    if (column.required()) {
      return Optional.of(Phrase.of("import-required"));
    }
    row.none();
    return Optional.empty();
  }

  /** The value as PostgreSQL reads it; an empty text is none, nothing that it cannot be read. */
  private Optional<String> read(Column column, String given) {
    return switch (column.type()) {
      case SMALLINT, INTEGER, BIGINT -> whole(column.type(), given);
      case NUMBER -> number(column, given);
      case FLAG -> flag(given);
      case DATE -> dates.date(given);
      case INSTANT -> dates.instant(given);
      case TIME -> dates.time(given);
      case TEXT -> Optional.of(given);
      case JSON -> JsonSyntax.holds(given) ? Optional.of(given) : Optional.empty();
      case BYTES -> Optional.of(given).filter(text -> HEX.matcher(text).matches());
    };
  }

  private static Optional<String> whole(ColumnType type, String given) {
    try {
      long number = Long.parseLong(given);
      return number <= type.greatest() && number >= -type.greatest() - 1
          ? Optional.of(Long.toString(number))
          : Optional.empty();
    } catch (NumberFormatException noNumber) {
      return Optional.empty();
    }
  }

  private static Optional<String> number(Column column, String given) {
    try {
      BigDecimal number = new BigDecimal(given);
      return given.length() < 100 && number.precision() - number.scale() <= column.limit()
          ? Optional.of(number.toPlainString())
          : Optional.empty();
    } catch (NumberFormatException noNumber) {
      return Optional.empty();
    }
  }

  private static Optional<String> flag(String given) {
    return switch (given.toLowerCase(Locale.ROOT)) {
      case "0", "false" -> Optional.of("f");
      case "1", "true" -> Optional.of("t");
      default -> Optional.empty();
    };
  }

  private static Phrase expected(Column column) {
    return switch (column.type()) {
      case SMALLINT, INTEGER, BIGINT ->
          Phrase.of("import-no-whole-number", column.type().greatest());
      case NUMBER -> Phrase.of("import-no-number", column.limit());
      case FLAG -> Phrase.of("import-no-flag");
      case JSON -> Phrase.of("import-no-json");
      case BYTES -> Phrase.of("import-no-bytes");
      case TIME -> Phrase.of("import-no-time");
      default -> Phrase.of("import-no-date");
    };
  }
}
