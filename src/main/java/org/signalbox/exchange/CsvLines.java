package org.signalbox.exchange;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.signalbox.locale.Phrase;

/** The rows of a CSV (RFC 4180) in UTF-8, up to the end or to what is neither. */
final class CsvLines implements AutoCloseable {

  /** What stands for bytes that are not UTF-8: a code that is no character, and never will be. */
  static final char MALFORMED = '\uFFFF';

  private final String table;
  private final Findings findings;
  private final CloseableIterator<CsvRecord> records;
  private long line;
  private boolean broken;

  CsvLines(String table, InputStream bytes, Findings findings) {
    this.table = table;
    this.findings = findings;
    this.records =
        CsvReader.builder()
            .allowMissingFields(true)
            .allowExtraFields(true)
            .ofCsvRecord(
                new InputStreamReader(
                    bytes,
                    StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .replaceWith(String.valueOf(MALFORMED))))
            .iterator();
  }

  /** The next row; empty at the end, and where the file can be read no further. */
  Optional<CsvRecord> next() throws IOException {
    if (broken) {
      return Optional.empty();
    }
    try {
      if (!records.hasNext()) {
        return Optional.empty();
      }
      CsvRecord row = records.next();
      line = row.getStartingLineNumber();
      return Optional.of(row);
    } catch (CsvParseException | UncheckedIOException unreadable) {
      stop(unreadable);
      return Optional.empty();
    }
  }

  private void stop(RuntimeException unreadable) throws IOException {
    broken = true;
    Optional<IOException> cause = inputFailure(unreadable);
    if (cause.isPresent()) {
      throw cause.get();
    }
    findings.add(table, line + 1, Phrase.of("import-not-csv"));
  }

  private static Optional<IOException> inputFailure(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException failed) {
        return Optional.of(failed);
      }
    }
    return Optional.empty();
  }

  @Override
  public void close() throws IOException {
    records.close();
  }
}
