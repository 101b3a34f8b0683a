package org.signalbox.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.signalbox.locale.Phrase;

/**
 * Which column of a file is for which column of its table: by name, in any order, in any case, with
 * or without the underscores.
 *
 * @param columns as the file has them; empty: nobody takes it
 * @param ignored the names that nobody takes
 */
record Header(List<Optional<Column>> columns, List<String> ignored) {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** Reads the first row of a file, and tells what is wrong with it. */
  static Header of(List<String> names, Table table, Findings findings) {
    List<Optional<Column>> columns = new ArrayList<>();
    List<String> ignored = new ArrayList<>();
    for (String written : names) {
      String name = written.replace(BYTE_ORDER_MARK, "").strip();
      Optional<Column> column =
          table.columns().stream().filter(known -> same(known.name(), name)).findFirst();
      if (column.isEmpty()) {
        ignored.add(name);
      } else if (columns.contains(column)) {
        findings.add(table.name(), 1, Phrase.of("import-column-twice", name));
      }
      columns.add(column);
    }
    for (String key : table.key().parts()) {
      if (table.column(key).filter(column -> columns.contains(Optional.of(column))).isEmpty()) {
        findings.add(table.name(), 1, Phrase.of("import-no-key", key));
      }
    }
    return new Header(columns, ignored);
  }

  /** The columns that are given. */
  List<Column> given() {
    return columns.stream().flatMap(Optional::stream).toList();
  }

  /** Those of the table that are not. */
  List<Column> absent(Table table) {
    return table.columns().stream().filter(column -> !given().contains(column)).toList();
  }

  private static boolean same(String one, String other) {
    return plain(one).equals(plain(other));
  }

  private static String plain(String name) {
    return name.replace("_", "").toLowerCase(Locale.ROOT);
  }
}
