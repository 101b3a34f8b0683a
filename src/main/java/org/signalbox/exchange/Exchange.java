package org.signalbox.exchange;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import javax.sql.DataSource;
import org.signalbox.rights.Caller;

/**
 * Imports and exports on behalf of callers. Each is one transaction of the database alone, because
 * those of the server end after a time that no long file keeps to. A session bean, because WildFly
 * gives other beans its own default data source under any name.
 */
@Stateless
@TransactionManagement(TransactionManagementType.BEAN)
public class Exchange {

  /** The function right that it takes. */
  static final String RIGHT = "import-data";

  @Resource(name = "jdbc/signalbox")
  DataSource database;

  private final InstantSource clock;

  /** For the proxies of the container, which never call it. */
  public Exchange() {
    this(InstantSource.system());
  }

  @Inject
  public Exchange(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * Imports the rows of one table, all of them or none.
   *
   * @param name of the table, in any case
   * @param zone of dates that name no offset
   * @param keep whether to keep them, and not only to see whether that could be
   */
  public ImportedTable load(Caller caller, String name, InputStream csv, ZoneId zone, boolean keep)
      throws SQLException, IOException {
    String table = table(caller, name);
    try (Connection connection = database.getConnection()) {
      return new Importer(connection, clock, zone, Progress.UNSEEN)
          .load(List.of(CsvFile.passing(table, csv)), keep)
          .get(0);
    }
  }

  /** The table of that name, in its own case, if the caller may have it. */
  public String table(Caller caller, String name) {
    caller.require(RIGHT);
    return Tables.named(name).orElseThrow(() -> new UnknownTable(name));
  }

  /** Writes all rows of a table that {@link #table} has named. */
  public void save(String table, OutputStream csv) throws SQLException {
    try (Connection connection = database.getConnection()) {
      new Exporter(connection).write(table, csv);
    }
  }
}
