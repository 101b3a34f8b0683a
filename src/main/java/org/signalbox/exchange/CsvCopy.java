package org.signalbox.exchange;

import java.io.IOException;
import java.security.DigestInputStream;
import java.sql.SQLException;
import java.util.Optional;
import org.signalbox.locale.Phrase;

/** A file that is read once, first its header, then its rows into a table of the database. */
final class CsvCopy implements AutoCloseable {

  private final Table table;
  private final Values values;
  private final Findings findings;
  private final Progress progress;
  private final DigestInputStream bytes;
  private final CsvLines lines;

  CsvCopy(CsvFile file, Table table, Values values, Findings findings, Progress progress)
      throws IOException {
    this.table = table;
    this.values = values;
    this.findings = findings;
    this.progress = progress;
    this.bytes = Ledger.digesting(file.content().open());
    this.lines = new CsvLines(table.name(), bytes, findings);
  }

  /**
   * Reads the first row.
   *
   * @throws ImportRefused when something is wrong with it, or was with the files before
   */
  Header header() throws IOException {
    Optional<Header> header =
        lines.next().map(first -> Header.of(first.getFields(), table, findings));
    if (header.isEmpty()) {
      findings.add(table.name(), Phrase.of("import-no-header"));
    }
    findings.check();
    return header.orElseThrow();
  }

  /**
   * Reads the rows to the end, whatever is wrong with them.
   *
   * @param numbered whether each begins with its line
   */
  StagedRows rows(Sql sql, String copy, Header header, boolean numbered)
      throws SQLException, IOException {
    StagedRows rows =
        new StagedRows(table.name(), lines, header, numbered, values, findings, progress);
    Copying.on(sql.connection()).in(copy, rows);
    return rows;
  }

  /** What tells the file from every other, when it was read to its end. */
  String digest() {
    return Ledger.text(bytes);
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
