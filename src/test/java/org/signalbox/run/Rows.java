package org.signalbox.run;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** What a new transaction reads, for tests to compare. */
public final class Rows {

  private Rows() {}

  /** The rows of a query, each as its columns joined by a blank. */
  public static List<String> of(DataSource database, String query) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      List<String> rows = new ArrayList<>();
      while (result.next()) {
        List<String> columns = new ArrayList<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          columns.add(String.valueOf(result.getString(i)));
        }
        rows.add(String.join(" ", columns));
      }
      return rows;
    } catch (SQLException failed) {
      throw new IllegalStateException(query, failed);
    }
  }
}
