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
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
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
    CsvFile file = CsvFile.passing(table(caller, name), csv);
    return load(caller, List.of(file), zone, keep).get(0);
  }

  /**
   * Imports the rows of several tables, all of them or none.
   *
   * @param files in the order of {@link Tables}
   */
  public List<ImportedTable> load(Caller caller, List<CsvFile> files, ZoneId zone, boolean keep)
      throws SQLException, IOException {
    check(caller);
    try (Connection connection = database.getConnection()) {
      return new Importer(connection, clock, zone, Progress.UNSEEN).load(files, keep);
    }
  }

  /** Refuses those who may neither import nor export. */
  public void check(Caller caller) {
    caller.require(RIGHT);
  }

  /** The table of that name, in its own case, if the caller may have it. */
  public String table(Caller caller, String name) {
    check(caller);
    return Tables.named(name).orElseThrow(() -> new UnknownTable(name));
  }

  /** Writes all rows of a table that {@link #table} has named. */
  public void save(String table, OutputStream csv) throws SQLException {
    try (Connection connection = database.getConnection()) {
      new Exporter(connection).write(table, csv);
    }
  }

  /** Writes all tables as they are at one moment, as a ZIP. */
  public void save(OutputStream bytes) throws SQLException, IOException {
    try (Connection connection = database.getConnection();
        ZipOutputStream zip = new ZipOutputStream(bytes)) {
      new Exporter(connection)
          .snapshot(
              Tables.all(),
              (exporter, table) -> {
                zip.putNextEntry(new ZipEntry(table + ".csv"));
                exporter.write(table, zip);
                zip.closeEntry();
              });
    }
  }
}
