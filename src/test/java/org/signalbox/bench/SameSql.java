package org.signalbox.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.signalbox.bench.StatementLog.Statement;

/**
 * A client that sends the database what the application sends it for a call: the statements of a
 * recorded call in the same transactions, with other rows. The driver is the application's, and
 * prepares them as it does there.
 */
final class SameSql implements ClosedLoop.Client {

  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}");

  private final Connection connection;
  private final Supplier<Replay> replays;

  SameSql(Connection connection, Supplier<Replay> replays) {
    this.connection = connection;
    this.replays = replays;
  }

  @Override
  public void call() throws SQLException {
    Replay replay = replays.get();
    for (Statement statement : replay.statements()) {
      switch (statement.sql()) {
        case "BEGIN" -> connection.setAutoCommit(false);
        case "COMMIT" -> commit();
        default -> execute(statement, replay);
      }
    }
  }

  private void commit() throws SQLException {
    connection.commit();
    connection.setAutoCommit(true);
  }

  private void execute(Statement statement, Replay replay) throws SQLException {
    try (PreparedStatement prepared = connection.prepareStatement(statement.sql())) {
      int index = 1;
      for (String recorded : statement.parameters()) {
        String parameter = replay.parameter(recorded);
        if (NUMBER.matcher(parameter).matches()) {
          prepared.setInt(index++, Integer.parseInt(parameter));
        } else {
          prepared.setString(index++, parameter);
        }
      }
      if (prepared.execute()) {
        read(prepared);
      }
    }
  }

  private static void read(PreparedStatement prepared) throws SQLException {
    try (ResultSet rows = prepared.getResultSet()) {
      while (rows.next()) {
        rows.getObject(1);
      }
    }
  }
}
