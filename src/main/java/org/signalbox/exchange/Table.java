package org.signalbox.exchange;

import java.util.List;
import java.util.Optional;

/**
 * A table as the catalogue of the database knows it.
 *
 * @param name one of {@link Tables}
 * @param columns those that can be given
 * @param key by which a row is known again: the primary key where an upsert can go by it
 */
record Table(
    String name,
    List<Column> columns,
    Unique key,
    List<Reference> references,
    List<Rule> rules,
    List<Unique> uniques) {

  Optional<Column> column(String column) {
    return columns.stream().filter(known -> known.name().equals(column)).findFirst();
  }

  boolean isKey(Column column) {
    return key.parts().contains(column.name());
  }
}
