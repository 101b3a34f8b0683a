package org.signalbox.exchange;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Statements whose text is made of the catalogue, on one connection. */
record Sql(Connection connection) {

  /** A row of a result, all of it as text. */
  record Row(List<@Nullable String> columns) {

    /** Text that may be absent, from 1. */
    @Nullable String optional(int column) {
      return columns.get(column - 1);
    }

    String text(int column) {
      String text = optional(column);
      return text == null ? "" : text;
    }

    long number(int column) {
      return Long.parseLong(text(column));
    }

    boolean flag(int column) {
      return text(column).equals("t");
    }

    /** Texts that were joined by blanks. */
    List<String> words(int column) {
      return text(column).isEmpty() ? List.of() : List.of(text(column).split(" ", -1));
    }
  }

  int run(String sql, Object... parameters) throws SQLException {
    try (PreparedStatement statement = prepare(sql, parameters)) {
      return statement.executeUpdate();
    }
  }

  List<Row> rows(String sql, Object... parameters) throws SQLException {
    try (PreparedStatement statement = prepare(sql, parameters);
        ResultSet result = statement.executeQuery()) {
      List<Row> rows = new ArrayList<>();
      while (result.next()) {
        List<@Nullable String> columns = new ArrayList<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          columns.add(result.getString(i));
        }
        rows.add(new Row(columns));
      }
      return rows;
    }
  }

  private PreparedStatement prepare(String sql, Object... parameters) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
    return statement;
  }

  /** A name as it stands in the catalogue, whatever word it is. */
  static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
