package org.signalbox.exchange;

import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Collectors;

/** Writes tables as CSV in the form in which they can be imported, rows in the order of keys. */
record Exporter(Connection connection) {

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
