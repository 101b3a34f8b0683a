package org.signalbox.exchange;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.signalbox.locale.Phrase;

/**
 * Imports files, all of them or none: reads each into a table of the transaction, then judges all
 * rows together, then writes them, so that records may name each other in any order. A {@link
 * BulkLoad} is judged by the database as it is written, and searched only if that refuses it; what
 * went {@link Straight} into its table, is read again for that.
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
      Optional<List<ImportedTable>> straight = imported(files, true);
      if (straight.isPresent()) {
        return straight.get();
      }
      connection.rollback();
      return imported(files, false).orElseThrow();
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

  /**
   * Imports the files in a transaction that was begun.
   *
   * @param straight whether files that suit it may go straight into their tables
   * @return empty when one did, and there is something to tell for which it needs a stage
   */
  private Optional<List<ImportedTable>> imported(List<CsvFile> files, boolean straight)
      throws SQLException, IOException {
    Sql sql = new Sql(connection);
    Findings findings = new Findings();
    Catalogue catalogue = new Catalogue(sql);
    sql.run("set constraints all deferred");
    sql.run("set local work_mem = '128MB'"); // rows are compared by the million
    sql.run("set local maintenance_work_mem = '256MB'"); // and indexes made over them
    List<Incoming> loads = new ArrayList<>();
    Set<String> along = new HashSet<>();
    for (CsvFile file : files) {
      Table table = catalogue.table(file.table());
      Optional<Straight> possible =
          straight ? Straight.of(sql, file, table, findings) : Optional.empty();
      if (possible.isPresent()) {
        loads.add(possible.get());
      } else {
        loads.add(new Stage(sql, file, table, findings));
        along.add(file.table());
      }
    }
    if (along.size() == files.size()) {
      return Optional.of(staged(sql, loads, along, findings));
    }
    try {
      read(loads, findings);
      judge(loads, load -> load.bulk().isEmpty(), along);
      return findings.isEmpty() ? Optional.of(written(sql, loads)) : Optional.empty();
    } catch (SQLException failed) {
      if (isRefusal(failed)) {
        return Optional.empty();
      }
      throw failed;
    }
  }

  private List<ImportedTable> staged(
      Sql sql, List<Incoming> loads, Set<String> along, Findings findings)
      throws SQLException, IOException {
    read(loads, findings);
    judge(loads, load -> load.bulk().isEmpty(), along);
    if (!findings.isEmpty()) {
      judge(loads, load -> load.bulk().isPresent(), along);
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
      judge(loads, load -> load.bulk().isPresent(), along);
      findings.check();
      throw failed;
    }
  }

  private void read(List<Incoming> loads, Findings findings) throws SQLException, IOException {
    for (Incoming load : loads) {
      load.read(values, progress);
    }
    findings.check();
    for (Incoming load : loads) {
      load.complete();
    }
  }

  /** Tells what is wrong with the rows of some of the files. */
  private static void judge(List<Incoming> loads, Predicate<Incoming> which, Set<String> along)
      throws SQLException {
    for (Incoming load : loads.stream().filter(which).toList()) {
      load.check(along);
    }
  }

  private List<ImportedTable> written(Sql sql, List<Incoming> loads) throws SQLException {
    for (Incoming load : loads) {
      load.begin();
    }
    String now = clock.instant().toString();
    List<ImportedTable> written = new ArrayList<>();
    for (Incoming load : loads) {
      written.add(load.write(now));
    }
    sql.run("set constraints all immediate");
    List<BulkLoad> bulks = loads.stream().flatMap(load -> load.bulk().stream()).toList();
    for (BulkLoad bulk : bulks) {
      bulk.index();
    }
    for (BulkLoad bulk : bulks) {
      bulk.end();
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
