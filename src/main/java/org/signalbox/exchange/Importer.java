package org.signalbox.exchange;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.signalbox.locale.Phrase;

/**
 * Imports files, all of them or none: reads each into a table of the transaction, then judges all
 * rows together, then writes them, so that records may name each other in any order. A {@link
 * BulkLoad} is judged by the database as it is written, and searched only if that refuses it.
 */
final class Importer {

  /** A file on its way: read into its stage, then written in bulk or not. */
  private record Load(CsvFile file, Stage stage, BulkLoad bulk) {}

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
      if (isRefusal(failed)) {
        throw refused(failed);
      }
      throw failed;
    }
  }

  /** Whether the database refuses the data: their form, or that they break a rule. */
  private static boolean isRefusal(SQLException failed) {
    return String.valueOf(failed.getSQLState()).matches("2[23].*");
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
    List<Load> loads = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      loads.add(new Load(files.get(i), stages.get(i), stages.get(i).bulk()));
    }
    judge(loads, load -> !load.bulk().isWorth(), along);
    if (!findings.isEmpty()) {
      judge(loads, load -> load.bulk().isWorth(), along);
      findings.check();
    }
    sql.run("savepoint judged");
    try {
      return written(sql, loads);
    } catch (SQLException failed) {
      if (!isRefusal(failed)) {
        throw failed;
      }
      sql.run("rollback to savepoint judged");
      judge(loads, load -> load.bulk().isWorth(), along);
      findings.check();
      throw failed;
    }
  }

  /** Tells what is wrong with the rows of some of the files. */
  private static void judge(List<Load> loads, Predicate<Load> which, Set<String> along)
      throws SQLException {
    for (Load load : loads.stream().filter(which).toList()) {
      load.stage().check(along);
    }
  }

  private List<ImportedTable> written(Sql sql, List<Load> loads) throws SQLException {
    String now = clock.instant().toString();
    for (Load load : loads) {
      load.bulk().begin();
    }
    List<ImportedTable> written = new ArrayList<>();
    for (Load load : loads) {
      ImportedTable table = load.stage().write(now, load.bulk().isWorth());
      new Ledger(sql).note(load.file(), table.rows(), now);
      written.add(table);
    }
    sql.run("set constraints all immediate");
    for (Load load : loads) {
      load.bulk().index();
    }
    for (Load load : loads) {
      load.bulk().end();
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
