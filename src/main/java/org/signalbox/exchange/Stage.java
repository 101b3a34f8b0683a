package org.signalbox.exchange;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.signalbox.locale.Phrase;

/**
 * The rows of one file in a temporary table of the transaction, each with its line, on their way
 * into their table: read, completed, checked, written.
 */
final class Stage implements Incoming {

  private static final String NOT_NULL =
      """
      select attname from pg_attribute
      where attrelid = cast(? as regclass) and attnum > 0 and attnotnull and not attisdropped
      """;

  private final Sql sql;
  private final CsvFile file;
  private final Table table;
  private final StageSql statements;
  private final CheckSql checks;
  private final Findings findings;
  private Header header = new Header(List.of(), List.of());
  private String digest = "";
  private long rows;
  private Set<Column> blank = Set.of();
  private boolean known;
  private Optional<BulkLoad> bulk = Optional.empty();

  Stage(Sql sql, CsvFile file, Table table, Findings findings) {
    this.sql = sql;
    this.file = file;
    this.table = table;
    this.statements = new StageSql(table);
    this.checks = new CheckSql(table);
    this.findings = findings;
  }

  @Override
  public void read(Values values, Progress progress) throws SQLException, IOException {
    sql.run(statements.create());
    sql.run(
        statements.loosen(
            sql.rows(NOT_NULL, statements.stage()).stream().map(row -> row.text(1)).toList()));
    try (CsvCopy copy = new CsvCopy(file, table, values, findings, progress)) {
      header = copy.header();
      List<Column> defaults = absent().filter(column -> column.origin().isPresent()).toList();
      if (!defaults.isEmpty()) {
        sql.run(statements.defaults(defaults));
      }
      StagedRows staged = copy.rows(sql, statements.copy(header.given()), header, true);
      rows = staged.rows();
      blank = staged.blank();
      digest = copy.digest();
    }
  }

  @Override
  public void complete() throws SQLException {
    List<Column> lacking =
        header.given().stream()
            .filter(blank::contains)
            .filter(column -> !column.nullable() && column.type() != ColumnType.TEXT)
            .filter(column -> column.origin().isPresent())
            .toList();
    if (!lacking.isEmpty()) {
      sql.run(statements.blanks(lacking));
    }
    sql.run(statements.analyze());
    known = !sql.rows(statements.anyKnown()).isEmpty();
    List<Column> judged = absent().filter(table::judges).toList();
    if (known && !judged.isEmpty()) {
      sql.run(statements.merge(judged));
    }
    Optional<Adjustment> adjustment = Adjustment.of(table);
    if (adjustment.isPresent()) {
      sql.run(statements.adjust(adjustment.get()));
    }
    bulk = BulkLoad.of(sql, table.name(), rows);
  }

  @Override
  public void check(Set<String> along) throws SQLException {
    List<Column> required = absent().filter(Column::required).toList();
    if (!required.isEmpty()) {
      tell(checks.missing(required), what -> Phrase.of("import-column-missing", what));
    }
    for (Unique unique : table.uniques()) {
      if (!sql.rows(checks.anyTwice(unique)).isEmpty()) {
        tell(checks.twice(unique), what -> Phrase.of("import-twice", unique.name(), what));
      }
      if (!unique.equals(table.key())) {
        tell(checks.taken(unique), what -> Phrase.of("import-taken", unique.name(), what));
      }
    }
    for (Reference reference : told()) {
      String columns = String.join(" ", reference.columns());
      tell(
          checks.dangling(reference, along.contains(reference.table())),
          key -> Phrase.of("import-no-record", columns, reference.table(), key));
    }
    if (!table.rules().isEmpty()) {
      tell(checks.broken(), rule -> Phrase.of("import-rule", rule));
    }
  }

  @Override
  public Optional<BulkLoad> bulk() {
    return bulk;
  }

  @Override
  public void begin() throws SQLException {
    if (bulk.isPresent()) {
      bulk.get().begin();
    }
  }

  @Override
  public ImportedTable write(String now) throws SQLException {
    new Ledger(sql).note(file, digest, rows, now);
    for (String advance : statements.advance(header.given(), statements.stage())) {
      sql.rows(advance);
    }
    if (!known) {
      long added = sql.run(statements.add(bulk.isPresent()));
      return new ImportedTable(table.name(), rows, added, 0, header.ignored());
    }
    List<Column> written = written();
    boolean audited =
        !written.isEmpty()
            && absent().map(Column::name).toList().containsAll(List.of("updated", "updatedcount"));
    Sql.Row counts =
        sql.rows(statements.write(written, audited), audited ? new Object[] {now} : new Object[0])
            .get(0);
    long added = counts.number(2);
    return new ImportedTable(table.name(), rows, added, counts.number(1) - added, header.ignored());
  }

  /** Those that records may have got by the file. */
  private List<Reference> told() {
    List<String> given = header.given().stream().map(Column::name).toList();
    return table.references().stream()
        .filter(reference -> known || !Collections.disjoint(given, reference.columns()))
        .toList();
  }

  private List<Column> written() {
    List<String> adjusted = Adjustment.of(table).map(Adjustment::columns).orElse(List.of());
    return table.columns().stream()
        .filter(column -> !table.isKey(column))
        .filter(column -> header.given().contains(column) || adjusted.contains(column.name()))
        .toList();
  }

  private Stream<Column> absent() {
    return header.absent(table).stream().filter(column -> !table.isKey(column));
  }

  private void tell(String query, Function<String, Phrase> phrase) throws SQLException {
    List<Sql.Row> found = sql.rows(query);
    for (Sql.Row row : found) {
      findings.add(table.name(), row.number(1), phrase.apply(row.text(2)));
    }
    if (!found.isEmpty()) {
      findings.count(found.get(0).number(3) - found.size());
    }
  }
}
