package org.signalbox.exchange;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.signalbox.locale.Phrase;

/**
 * Imports files, all of them or none: reads each into a table of the transaction, then judges all
 * rows together, then writes them, so that records may name each other in any order.
 */
final class Importer {

  private final Connection connection;
  private final InstantSource clock;
  private final Values values;
  private final Progress progress;

  /**
   * @param zone of dates that name no offset
   */
  Importer(Connection connection, InstantSource clock, ZoneId zone, Progress progress) {
    this.connection = connection;
    this.clock = clock;
    this.values = new Values(zone);
    this.progress = progress;
  }

  /**
   * Imports the files in one transaction.
   *
   * @param files in the order of {@link Tables}
   * @param keep whether to keep what was imported, and not only to see whether it could be
   * @throws ImportRefused when a row cannot be imported, after which nothing was
   */
  List<ImportedTable> load(List<CsvFile> files, boolean keep) throws SQLException, IOException {
    connection.setAutoCommit(false);
    try {
      List<ImportedTable> loaded = load(files);
      end(keep);
      return loaded;
    } catch (SQLException | IOException | RuntimeException failed) {
      giveUp(failed);
      throw failed;
    }
  }

  private List<ImportedTable> load(List<CsvFile> files) throws SQLException, IOException {
    try {
      return imported(files);
    } catch (SQLException failed) {
      if (String.valueOf(failed.getSQLState()).matches("2[23].*")) {
        throw refused(failed);
      }
      throw failed;
    }
  }

  private List<ImportedTable> imported(List<CsvFile> files) throws SQLException, IOException {
    Sql sql = new Sql(connection);
    Findings findings = new Findings();
    Catalogue catalogue = new Catalogue(sql);
    sql.run("set constraints all deferred");
    sql.run("set local work_mem = '128MB'"); // rows are compared by the million
    sql.run("set local maintenance_work_mem = '256MB'"); // and indexes made over them
    List<Stage> stages = new ArrayList<>();
    for (CsvFile file : files) {
      Stage stage = new Stage(sql, catalogue.table(file.table()), findings);
      stage.read(file, values, progress);
      stages.add(stage);
    }
    findings.check();
    for (Stage stage : stages) {
      stage.complete();
    }
    Set<String> along = files.stream().map(CsvFile::table).collect(Collectors.toSet());
    for (Stage stage : stages) {
      stage.check(along);
    }
    findings.check();
    return written(sql, files, stages);
  }

  private List<ImportedTable> written(Sql sql, List<CsvFile> files, List<Stage> stages)
      throws SQLException {
    String now = clock.instant().toString();
    List<BulkLoad> bulk = new ArrayList<>();
    for (Stage stage : stages) {
      BulkLoad load = stage.bulk();
      load.begin();
      bulk.add(load);
    }
    List<ImportedTable> written = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      ImportedTable table = stages.get(i).write(now, bulk.get(i).isAlone());
      new Ledger(sql).note(files.get(i), table.rows(), now);
      written.add(table);
    }
    sql.run("set constraints all immediate");
    for (BulkLoad load : bulk) {
      load.index();
    }
    for (BulkLoad load : bulk) {
      load.end();
    }
    return written;
  }

  private void end(boolean keep) throws SQLException {
    if (keep) {
      connection.commit();
    } else {
      connection.rollback();
    }
    connection.setAutoCommit(true);
  }

  private void giveUp(Exception failed) {
    try {
      connection.rollback();
      connection.setAutoCommit(true);
    } catch (SQLException gone) {
      failed.addSuppressed(gone);
    }
  }

  /** What only the database could find out, in its words. */
  private static ImportRefused refused(SQLException failed) {
    Findings findings = new Findings();
    String words = String.valueOf(failed.getMessage()).replaceAll("\\s+", " ");
    findings.add("database", Phrase.of("import-database", words));
    return findings.refusal();
  }
}
