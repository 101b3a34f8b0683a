package org.signalbox.bench;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.signalbox.bench.Batches.Batch;
import org.signalbox.bench.StatementLog.Statement;

/**
 * A client that sends the database what the application sends it for a call: the statements of a
 * recorded call in the same transactions, with other rows. The driver is the application's, and
 * prepares them as it does there.
 */
final class SameSql implements ClosedLoop.Client {

  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}");
  private static final Pattern UNIQUE =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  /** A recorded call and the rows that it was made with. */
  record Recording(Set<String> ids, List<Statement> statements) {

    static Recording of(Batch batch, List<Statement> statements) {
      return new Recording(
          batch.ids().stream().map(String::valueOf).collect(Collectors.toSet()),
          List.copyOf(statements));
    }
  }

  private final Connection connection;
  private final Map<String, Recording> recordings;
  private final Supplier<Batch> batches;

  /**
   * @param recordings one for each status
   */
  SameSql(Connection connection, Map<String, Recording> recordings, Supplier<Batch> batches) {
    this.connection = connection;
    this.recordings = recordings;
    this.batches = batches;
  }

  @Override
  public void call() throws SQLException {
    Batch batch = batches.get();
    Recording recording = Objects.requireNonNull(recordings.get(batch.status()));
    String ids = batch.ids().stream().sorted().map(String::valueOf).collect(joining(",", "{", "}"));
    String unique = UUID.randomUUID().toString();
    for (Statement statement : recording.statements()) {
      switch (statement.sql()) {
        case "BEGIN" -> connection.setAutoCommit(false);
        case "COMMIT" -> commit();
        default -> execute(statement, recording.ids(), ids, unique);
      }
    }
  }

  private void commit() throws SQLException {
    connection.commit();
    connection.setAutoCommit(true);
  }

  private void execute(Statement statement, Set<String> recorded, String ids, String unique)
      throws SQLException {
    try (PreparedStatement prepared = connection.prepareStatement(statement.sql())) {
      int index = 1;
      for (String parameter : statement.parameters()) {
        if (NUMBER.matcher(parameter).matches()) {
          prepared.setInt(index++, Integer.parseInt(parameter));
        } else if (UNIQUE.matcher(parameter).matches()) {
          prepared.setString(index++, unique);
        } else {
          prepared.setString(index++, isArrayOf(recorded, parameter) ? ids : parameter);
        }
      }
      read(prepared);
    }
  }

  private static boolean isArrayOf(Set<String> ids, String parameter) {
    return parameter.startsWith("{")
        && Set.copyOf(Arrays.asList(parameter.substring(1, parameter.length() - 1).split(",", -1)))
            .equals(ids);
  }

  private static void read(PreparedStatement statement) throws SQLException {
    if (statement.execute()) {
      try (ResultSet rows = statement.getResultSet()) {
        while (rows.next()) {
          rows.getObject(1);
        }
      }
    }
  }
}
