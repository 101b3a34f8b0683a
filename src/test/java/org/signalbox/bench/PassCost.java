package org.signalbox.bench;

import java.io.PrintStream;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.signalbox.bench.StatementLog.Statement;
import org.signalbox.bench.Table.Goal;
import org.signalbox.run.Installation;

/**
 * What the engine's pass costs over steps that happen in the database: against PostgreSQL alone,
 * which executes the same statements in the same batches, and with many who are due against few.
 */
final class PassCost {

  private static final int FLOW = 9020;
  private static final int FEW = 1_000;
  private static final int MANY = 1_000_000;

  /** Three steps and the end of the run. */
  private static final int LOOKS = 4 * FEW;

  /** The batch of the pass: each is before one kind of step, as the batches of the few are. */
  private static final int BLOCK = 200;

  private static final int WARM_UPS = 6;
  private static final int ROUNDS = 7;

  private final Installation small;
  private final Installation large;
  private final PrintStream out;

  PassCost(Installation small, Installation large, PrintStream out) {
    this.small = small;
    this.large = large;
    this.out = out;
  }

  void measure(Table table) throws Exception {
    DueCrowd few = DueCrowd.insertInto(small, FLOW, FEW, FEW);
    DueCrowd many = DueCrowd.insertInto(large, FLOW, MANY, BLOCK);
    measureSize(table, few, many);
    measureSql(table, few);
  }

  private void measureSize(Table table, DueCrowd few, DueCrowd many) throws Exception {
    List<Double> first = new ArrayList<>();
    List<Double> second = new ArrayList<>();
    for (int i = 0; i < WARM_UPS + ROUNDS; i++) {
      if (i == WARM_UPS) {
        first.clear();
        second.clear();
      }
      first.add(millisPerStep(many));
      second.add(millisPerStep(few));
    }
    table.add(
        "A step of a pass where 1,000,000 are due / 1,000",
        Comparison.median(first),
        Comparison.median(second),
        "ms",
        Goal.atMost(1.3));
  }

  /** Of the many one call runs a part only: it ends after ten seconds. */
  private double millisPerStep(DueCrowd crowd) throws Exception {
    crowd.reset();
    long begin = System.nanoTime();
    int executed = crowd.run();
    double millis = (System.nanoTime() - begin) / 1e6;
    out.printf(
        Locale.ROOT,
        "  %-10s %8d steps, %8.1f steps/s%n",
        "pass",
        executed,
        executed / millis * 1e3);
    return millis / executed;
  }

  private void measureSql(Table table, DueCrowd crowd) throws Exception {
    List<Statement> statements = record(crowd);
    try (Connection connection = small.dataSource().getConnection()) {
      SameSql sql = new SameSql(connection, () -> again(statements));
      Comparison comparison =
          Comparison.of(call(crowd, crowd::run), 3, call(crowd, () -> finish(sql, crowd)), 3);
      table.add(
          "Steps of a pass / of the same SQL alone",
          LOOKS / comparison.first() * 1e3,
          LOOKS / comparison.second() * 1e3,
          "steps/s",
          Goal.atLeast(0.6));
    }
    table.add("  its SQL statements / steps", statements.size(), LOOKS, "", Goal.none());
  }

  private static int finish(SameSql sql, DueCrowd crowd) throws Exception {
    sql.call();
    return 4 * crowd.finished();
  }

  /** What the sessions of the pass receive: the transaction of the call itself is not among it. */
  private List<Statement> record(DueCrowd crowd) throws Exception {
    crowd.reset();
    List<Statement> all =
        new StatementLog(small)
            .during(
                () -> {
                  int executed = crowd.run();
                  crowd.reset();
                  return executed;
                },
                crowd::run);
    Set<String> calls =
        all.stream()
            .filter(statement -> statement.sql().contains("insert into workflow_event"))
            .map(Statement::session)
            .collect(Collectors.toSet());
    return all.stream().filter(statement -> !calls.contains(statement.session())).toList();
  }

  private static Replay again(List<Statement> statements) {
    return new Replay() {
      @Override
      public List<Statement> statements() {
        return statements;
      }

      @Override
      public String parameter(String recorded) {
        return recorded;
      }
    };
  }

  /** Something that takes everybody through the flow. */
  private interface Walk {
    int looks() throws Exception;
  }

  private static Comparison.Call call(DueCrowd crowd, Walk walk) {
    return new Comparison.Call() {
      @Override
      public void before() throws Exception {
        crowd.reset();
      }

      @Override
      public void run() throws Exception {
        int looks = walk.looks();
        if (looks != LOOKS) {
          throw new IllegalStateException(looks + " looks in place of " + LOOKS);
        }
      }
    };
  }
}
