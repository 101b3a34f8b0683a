package org.signalbox.bench;

import java.util.List;
import java.util.Random;
import org.signalbox.bench.StatementLog.Statement;
import org.signalbox.bench.Table.Goal;
import org.signalbox.run.Installation;

/**
 * Whether the number of people in a flow matters to those calls that concern none of them, or one.
 */
final class CrowdedFlows {

  private static final int FEW = 9000;
  private static final int SOME = 9001;
  private static final int MANY = 9002;

  private final Installation small;
  private final Installation large;

  /** Takes two installations, so that rounds can take turns between small and large tables. */
  CrowdedFlows(Installation small, Installation large) {
    this.small = small;
    this.large = large;
  }

  void measure(Table table) throws Exception {
    Crowd few = Crowd.insertInto(small, FEW, 10);
    Crowd some = Crowd.insertInto(small, SOME, 990);
    Crowd many = Crowd.insertInto(large, MANY, 1_000_000);
    measurePause(table, few, many);
    measureWake(table, some, many);
  }

  private void measurePause(Table table, Crowd few, Crowd many) throws Exception {
    Comparison comparison = Comparison.of(pause(many), 50, pause(few), 50);
    table.add(
        "SetStatusOnWorkflow Running to Paused: 1,000,000 / 10 people",
        comparison.first(),
        comparison.second(),
        "ms",
        Goal.atMost(1.3));
    many.setRunning();
    few.setRunning();
    List<Statement> statements = new StatementLog(small).during(few::size, few::pause);
    few.setRunning();
    table.add(
        "  its SQL statements on workflow_instance / all",
        statements.stream()
            .filter(statement -> statement.names("workflow_instance"))
            .toList()
            .size(),
        statements.size(),
        "",
        Goal.atMost(0));
  }

  private static Comparison.Call pause(Crowd crowd) {
    return new Comparison.Call() {
      @Override
      public void before() throws Exception {
        crowd.setRunning();
      }

      @Override
      public void run() throws Exception {
        crowd.pause();
      }
    };
  }

  private static void measureWake(Table table, Crowd some, Crowd many) throws Exception {
    Comparison comparison = Comparison.of(wake(many), 100, wake(some), 100);
    table.add(
        "SendEvent that wakes one of 1,000,000 / of 1,000 who wait",
        comparison.first(),
        comparison.second(),
        "ms",
        Goal.atMost(1.3));
  }

  private static Comparison.Call wake(Crowd crowd) {
    Random random = new Random(3);
    int[] number = {1};
    return new Comparison.Call() {
      @Override
      public void before() throws Exception {
        number[0] = 1 + random.nextInt(crowd.size());
        crowd.letWait(number[0]);
      }

      @Override
      public void run() throws Exception {
        crowd.wake(number[0]);
      }
    };
  }
}
