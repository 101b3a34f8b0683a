package org.signalbox.exchange;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A large file for an empty table, which is read straight into it: without a {@link Stage} nobody
 * but the database judges the rows, and if it refuses any, nobody knows their lines.
 */
final class Straight implements Incoming {

  /** What the table does by itself may need rows that are still in a stage. */
  private static final String TRIGGERS =
      "select 1 from pg_trigger where tgrelid = cast(? as regclass) and not tgisinternal limit 1";

  private final Sql sql;
  private final CsvFile file;
  private final Table table;
  private final StageSql statements;
  private final Findings findings;
  private final BulkLoad bulk;
  private Header header = new Header(List.of(), List.of());
  private String digest = "";
  private long rows;

  private Straight(Sql sql, CsvFile file, Table table, Findings findings, BulkLoad bulk) {
    this.sql = sql;
    this.file = file;
    this.table = table;
    this.statements = new StageSql(table);
    this.findings = findings;
    this.bulk = bulk;
  }

  /** Takes a file that suits this, and makes its table ready; empty for any other. */
  static Optional<Straight> of(Sql sql, CsvFile file, Table table, Findings findings)
      throws SQLException, IOException {
    if (!file.hasLines(BulkLoad.MANY) || !sql.rows(TRIGGERS, table.name()).isEmpty()) {
      return Optional.empty();
    }
    Optional<BulkLoad> bulk = BulkLoad.of(sql, table.name(), BulkLoad.MANY);
    if (bulk.isPresent()) {
      bulk.get().begin();
    }
    return bulk.map(load -> new Straight(sql, file, table, findings, load));
  }

  @Override
  public void read(Values values, Progress progress) throws SQLException, IOException {
    try (CsvCopy copy = new CsvCopy(file, table, values, findings, progress)) {
      header = copy.header();
      String statement = statements.copyStraight(header.given());
      rows = copy.rows(sql, statement, header, false).rows();
      digest = copy.digest();
    }
  }

  @Override
  public void complete() {
    // the defaults of the table did
  }

  @Override
  public Optional<BulkLoad> bulk() {
    return Optional.of(bulk);
  }

  @Override
  public void check(Set<String> along) {
    // the database does
  }

  @Override
  public void begin() {
    // that was before they were read
  }

  @Override
  public ImportedTable write(String now) throws SQLException {
    for (String advance : statements.advance(header.given(), table.name())) {
      sql.rows(advance);
    }
    new Ledger(sql).note(file, digest, rows, now);
    return new ImportedTable(table.name(), rows, rows, 0, header.ignored());
  }
}
