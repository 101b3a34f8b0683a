package org.signalbox.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.signalbox.bench.Table.Goal;
import org.signalbox.run.Installation;

/**
 * How near an operation comes to what it is made of: HTTP alone (the echo, e), its SQL alone (p),
 * and the two one after the other, {@code L = 1 / (1/e + 1/p)}.
 */
final class CompositeLimit {

  private static final int CLIENTS = 16;
  private static final int ROUNDS = 7;

  /** The compiler works on for minutes, in spurts: two like rounds do not say that it has done. */
  private static final int LEAST_WARM_UPS = 24;

  private static final int MOST_WARM_UPS = 36;
  private static final Duration ROUND = Duration.ofSeconds(5);

  private final Installation installation;
  private final Work work;
  private final HttpLoad load;
  private final PrintStream out;

  CompositeLimit(Installation installation, Work work, Path folder, PrintStream out)
      throws IOException {
    this.installation = installation;
    this.work = work;
    this.load = new HttpLoad(work.bodies(), folder.resolve("bodies.txt"));
    this.out = out;
  }

  void measure(Table table) throws Exception {
    out.println(work.name());
    warmUp();
    List<Round> echo = new ArrayList<>();
    List<Round> operation = new ArrayList<>();
    List<Round> sql = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      echo.add(report("echo", echo()));
      operation.add(report("operation", operation()));
      sql.add(report("SQL alone", sql()));
    }
    add(table, Round.median(echo), Round.median(operation), Round.median(sql));
  }

  private void add(Table table, Round echo, Round operation, Round sql) {
    double e = echo.perSecond();
    double o = operation.perSecond();
    double p = sql.perSecond();
    table.add(
        work.name() + ", 16 clients: o / L", o, 1 / (1 / e + 1 / p), "calls/s", Goal.atLeast(0.6));
    table.add("  SQL alone p / echo e", p, e, "calls/s", Goal.none());
    table.add(
        "  99th percentile / median of o",
        operation.p99Millis(),
        operation.medianMillis(),
        "ms",
        Goal.none());
  }

  private void warmUp() throws Exception {
    echo();
    sql();
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
    work.reset();
    Round round = load.run(installation.url() + work.path(), CLIENTS, ROUND);
    work.check(round);
    return round;
  }

  private Round sql() throws Exception {
    work.reset();
    List<Connection> connections = new ArrayList<>();
    try {
      List<SameSql> clients = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        connections.add(installation.dataSource().getConnection());
        clients.add(new SameSql(connections.get(i), work.replays(i, CLIENTS)));
      }
      Round round = ClosedLoop.run(clients, ROUND);
      work.check(round);
      return round;
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
