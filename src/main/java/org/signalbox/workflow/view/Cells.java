package org.signalbox.workflow.view;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The columns of one row, in their order. */
final class Cells {

  private final @Nullable Object[] row;

  private Cells(@Nullable Object[] row) {
    this.row = row;
  }

  static Cells of(Object row) {
    return new Cells((@Nullable Object[]) row);
  }

  /** An expression that gives a column of time as this class reads it. */
  static String time(String column) {
    return "to_char(%s at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')".formatted(column);
  }

  /** 0 where there is none. */
  int number(int column) {
    return row[column] instanceof Number number ? number.intValue() : 0;
  }

  /** 0 where there is none. */
  long longNumber(int column) {
    return row[column] instanceof Number number ? number.longValue() : 0;
  }

  Optional<String> text(int column) {
    return Optional.ofNullable(row[column]).map(Object::toString);
  }

  Optional<Instant> instant(int column) {
    return text(column).map(Instant::parse);
  }
}
