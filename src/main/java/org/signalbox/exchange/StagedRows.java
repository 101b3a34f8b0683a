package org.signalbox.exchange;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.signalbox.locale.Phrase;

/**
 * The rows of a file as a stream for COPY, read as the database takes them: memory holds no more
 * than a few rows. Bad ones are told and left out.
 */
final class StagedRows extends InputStream {

  private static final int ENOUGH = 64 * 1024;
  private static final int STRIDE = 100_000;

  private final String table;
  private final CsvLines lines;
  private final List<Optional<Column>> columns;
  private final boolean numbered;
  private final Values values;
  private final Findings findings;
  private final Progress progress;
  private final CopyText text = new CopyText();
  private final Set<Column> blank = new HashSet<>();
  private long rows;

  /**
   * @param numbered whether each begins with the line in which it stands
   */
  StagedRows(
      String table,
      CsvLines lines,
      Header header,
      boolean numbered,
      Values values,
      Findings findings,
      Progress progress) {
    this.table = table;
    this.lines = lines;
    this.columns = header.columns();
    this.numbered = numbered;
    this.values = values;
    this.findings = findings;
    this.progress = progress;
  }

  /** How many rows have been read, good and bad. */
  long rows() {
    return rows;
  }

  /** The columns in which some row has nothing. */
  Set<Column> blank() {
    return blank;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (text.length() == 0) {
      fill();
    }
    return text.length() == 0 ? -1 : text.take(target, offset, length);
  }

  private void fill() throws IOException {
    while (text.length() < ENOUGH) {
      Optional<CsvRecord> next = lines.next();
      if (next.isEmpty()) {
        return;
      }
      stage(next.get());
      if (++rows % STRIDE == 0) {
        progress.reached(table, rows);
      }
    }
  }

  private void stage(CsvRecord row) {
    long line = row.getStartingLineNumber();
    if (row.getFieldCount() != columns.size()) {
      findings.add(
          table, line, Phrase.of("import-field-count", row.getFieldCount(), columns.size()));
      return;
    }
    text.begin();
    if (numbered) {
      text.value(Long.toString(line));
    }
    boolean good = true;
    for (int i = 0; i < columns.size(); i++) {
      Optional<Column> column = columns.get(i);
      if (column.isPresent()) {
        good &= put(column.get(), row.getField(i), line);
      }
    }
    if (good) {
      text.end();
    } else {
      text.drop();
    }
  }

  private boolean put(Column column, String value, long line) {
    if (value.isBlank()) {
      blank.add(column);
    }
    Optional<Phrase> problem = values.write(column, value, text);
    problem.ifPresent(phrase -> findings.add(table, line, column.name(), phrase));
    return problem.isEmpty();
  }
}
