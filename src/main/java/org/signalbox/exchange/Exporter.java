package org.signalbox.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/** Writes tables as CSV in the form in which they can be imported, rows in the order of keys. */
record Exporter(Connection connection) {

  /** Puts a table somewhere. */
  interface Shelf {
    void put(Exporter exporter, String table) throws SQLException, IOException;
  }

  /** Exports the tables one after the other, as they are at one moment. */
  void snapshot(List<String> tables, Shelf shelf) throws SQLException, IOException {
    connection.setAutoCommit(false);
    try {
      new Sql(connection).run("set transaction isolation level repeatable read read only");
      for (String table : tables) {
        shelf.put(this, table);
      }
    } finally {
      connection.rollback(); // it was only read
      connection.setAutoCommit(true);
    }
  }

  /** All rows of one of {@link Tables}, under a header; secrets are left out. */
  void write(String name, OutputStream csv) throws SQLException {
    Table table = new Catalogue(new Sql(connection)).table(name);
    String columns =
        table.columns().stream()
            .map(column -> column.type().exported(column.quoted()) + " as " + column.quoted())
            .collect(Collectors.joining(", "));
    Copying.on(connection)
        .out(
            "copy (select %s from %s order by %s) to stdout with (format csv, header true)"
                .formatted(columns, name, String.join(", ", table.key().parts())),
            csv);
  }
}
