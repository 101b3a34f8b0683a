package org.signalbox.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.signalbox.run.Database;
import org.signalbox.wire.Finding;

/** Imports CSV that a test has written down, table by table. */
final class Loading {

  static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  private final Database database;
  private final List<CsvFile> files = new ArrayList<>();

  Loading(Database database) {
    this.database = database;
  }

  Loading with(String table, String... lines) {
    return withBytes(table, String.join("\r\n", lines).getBytes(UTF_8));
  }

  Loading withBytes(String table, byte[] csv) {
    files.add(new CsvFile(table, table + ".csv", csv.length, () -> new ByteArrayInputStream(csv)));
    return this;
  }

  /** What became of the last table. */
  ImportedTable load() {
    return load(true);
  }

  ImportedTable load(boolean keep) {
    try (Connection connection = database.connect()) {
      List<ImportedTable> loaded =
          new Importer(connection, InstantSource.fixed(NOW), ZoneOffset.UTC, Progress.UNSEEN)
              .load(files, keep);
      return loaded.get(loaded.size() - 1);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** What is wrong, each as its subject and its code. */
  List<String> findings() {
    ImportRefused refused = catchThrowableOfType(ImportRefused.class, this::load);
    return refused.findings().stream().map(Loading::told).toList();
  }

  static String told(Finding finding) {
    return finding.subject() + " " + finding.code();
  }

  static String exported(Database database, String table) {
    try (Connection connection = database.connect()) {
      ByteArrayOutputStream csv = new ByteArrayOutputStream();
      new Exporter(connection).write(table, csv);
      return csv.toString(UTF_8);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
