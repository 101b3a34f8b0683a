package org.signalbox.exchange;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

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

  /** Whether rows are judged by the column together with others, or cannot do without it. */
  boolean judges(Column column) {
    Pattern name = Pattern.compile("\\b" + column.name() + "\\b");
    return column.required()
        || rules.stream().anyMatch(rule -> joins(rule, name, column))
        || uniques.stream().anyMatch(unique -> unique.parts().contains(column.name()))
        || references.stream().anyMatch(reference -> isPartOf(reference, column))
        || Adjustment.of(this).stream().anyMatch(adjustment -> adjustment.reads(name));
  }

  /** A rule about the column alone holds for what stands there already. */
  private boolean joins(Rule rule, Pattern name, Column column) {
    return name.matcher(rule.expression()).find()
        && columns.stream()
            .filter(other -> !other.equals(column))
            .anyMatch(
                other ->
                    Pattern.compile("\\b" + other.name() + "\\b")
                        .matcher(rule.expression())
                        .find());
  }

  private static boolean isPartOf(Reference reference, Column column) {
    return reference.columns().size() > 1 && reference.columns().contains(column.name());
  }
}
