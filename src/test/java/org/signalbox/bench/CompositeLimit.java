package org.signalbox.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.signalbox.bench.Batches.Batch;
import org.signalbox.bench.SameSql.Recording;
import org.signalbox.bench.StatementLog.Statement;
import org.signalbox.bench.Table.Goal;
import org.signalbox.run.Installation;

/**
 * How near SetActivityStatus with ten ids comes to what it is made of: HTTP alone (the echo, e),
 * its SQL alone (p), and the two one after the other, {@code L = 1 / (1/e + 1/p)}.
 */
final class CompositeLimit {

  private static final int CLIENTS = 16;
  private static final int ROUNDS = 7;
  private static final int LEAST_WARM_UPS = 10;
  private static final int MOST_WARM_UPS = 20;
  private static final Duration ROUND = Duration.ofSeconds(5);

  private final Installation installation;
  private final Appointments appointments;
  private final Batches batches = new Batches();
  private final HttpLoad load;
  private final PrintStream out;

  CompositeLimit(Installation installation, Appointments appointments, Path folder, PrintStream out)
      throws IOException {
    this.installation = installation;
    this.appointments = appointments;
    this.load = new HttpLoad(batches.bodies(), folder.resolve("set-activity-status.txt"));
    this.out = out;
  }

  void measure(Table table) throws Exception {
    Map<String, Recording> recordings = record();
    warmUp(recordings);
    List<Round> echo = new ArrayList<>();
    List<Round> operation = new ArrayList<>();
    List<Round> sql = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      echo.add(report("echo", echo()));
      operation.add(report("operation", operation()));
      sql.add(report("SQL alone", sql(recordings)));
    }
    add(table, Round.median(echo), Round.median(operation), Round.median(sql));
  }

  private void add(Table table, Round echo, Round operation, Round sql) {
    double e = echo.perSecond();
    double o = operation.perSecond();
    double p = sql.perSecond();
    table.add(
        "SetActivityStatus, 10 ids, 16 clients: o / L",
        o,
        1 / (1 / e + 1 / p),
        "calls/s",
        Goal.atLeast(0.6));
    table.add("  SQL alone p / echo e", p, e, "calls/s", Goal.none());
    table.add(
        "  99th percentile / median of o",
        operation.p99Millis(),
        operation.medianMillis(),
        "ms",
        Goal.none());
  }

  private Map<String, Recording> record() throws Exception {
    StatementLog log = new StatementLog(installation);
    Map<String, Recording> recordings = new HashMap<>();
    for (String status : List.of("Completed", "NotStarted")) {
      Batch batch = Batches.ofSize(10, status);
      Batch opposite = batch.opposite();
      List<Statement> statements =
          log.during(
              () -> Http.post(installation.url() + Http.SET_ACTIVITY_STATUS, opposite.body()),
              () -> Http.post(installation.url() + Http.SET_ACTIVITY_STATUS, batch.body()));
      recordings.put(status, Recording.of(batch, statements));
    }
    return recordings;
  }

  private void warmUp(Map<String, Recording> recordings) throws Exception {
    echo();
    sql(recordings);
    Round last = report("warm-up", operation());
    for (int i = 1; i < MOST_WARM_UPS; i++) {
      Round next = report("warm-up", operation());
      if (i >= LEAST_WARM_UPS && next.isCloseTo(last)) {
        return;
      }
      last = next;
      echo();
    }
  }

  private Round echo() throws Exception {
    return load.run(installation.url() + EchoApplication.PATH, CLIENTS, ROUND);
  }

  private Round operation() throws Exception {
    appointments.reset();
    return load.run(installation.url() + Http.SET_ACTIVITY_STATUS, CLIENTS, ROUND);
  }

  private Round sql(Map<String, Recording> recordings) throws Exception {
    appointments.reset();
    List<Connection> connections = new ArrayList<>();
    try {
      List<SameSql> clients = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        connections.add(installation.dataSource().getConnection());
        clients.add(new SameSql(connections.get(i), recordings, batches.of(i, CLIENTS)));
      }
      return ClosedLoop.run(clients, ROUND);
    } finally {
      for (Connection connection : connections) {
        connection.close();
      }
    }
  }

  private Round report(String what, Round round) {
    out.printf("  %-10s %s%n", what, round.text());
    return round;
  }
}
