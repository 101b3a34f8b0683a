package org.signalbox.exchange;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A column that can be given.
 *
 * @param limit the most characters of a text, the most digits before the point of a number; 0 is
 *     without limit
 * @param nullable whether it may be empty
 * @param origin what stands there when nothing is given, an expression; empty: nothing does
 * @param reference whether it names a record
 */
record Column(
    String name,
    ColumnType type,
    int limit,
    boolean nullable,
    Optional<String> origin,
    boolean reference) {

  private static final Pattern NAMES_A_RECORD = Pattern.compile(".*idx?");

  /** Whether a new row cannot do without it. */
  boolean required() {
    return !nullable && origin.isEmpty();
  }

  /** Whether the vendor writes 0 here where there is no record: no record has that key. */
  boolean zeroIsNone() {
    return reference || (nullable && type.isWhole() && NAMES_A_RECORD.matcher(name).matches());
  }

  String quoted() {
    return Sql.quoted(name);
  }
}
