package org.signalbox.it;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.signalbox.identity.PasswordHash;
import org.signalbox.run.DemoData;
import org.signalbox.run.Rows;

/** The fixture of wire-contract 13.1 in the database of the servers under test. */
final class Demo {

  private static final Map<String, String> HASHES = new ConcurrentHashMap<>();

  private static final String EMPTY_EVERY_TABLE =
      """
      do $$ begin
        execute (select 'truncate ' || string_agg(quote_ident(tablename), ', ') || ' cascade'
          from pg_tables where schemaname = 'public'
            and tablename not in ('flyway_schema_history', 'tzlocation'));
      end $$
      """;

  /** How far the write-ahead log had come when every row was as each case expects it. */
  private static List<String> clean = List.of();

  private Demo() {}

  /**
   * Brings every row back to the state from which each case starts; costs next to nothing where
   * nothing was written since.
   */
  static void reset() {
    if (!position().equals(clean)) {
      run(EMPTY_EVERY_TABLE);
      DemoData.loadFixture(
          ServerDatabase.database().dataSource(),
          password -> HASHES.computeIfAbsent(password, PasswordHash::of));
      clean = position();
    }
  }

  private static List<String> position() {
    return rows("select pg_current_wal_insert_lsn()");
  }

  static void run(String sql) {
    try (Connection connection = ServerDatabase.database().dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failed) {
      throw new IllegalStateException(sql, failed);
    }
  }

  /** The rows of a query, each as its columns joined by a blank. */
  static List<String> rows(String query) {
    return Rows.of(ServerDatabase.database().dataSource(), query);
  }
}
