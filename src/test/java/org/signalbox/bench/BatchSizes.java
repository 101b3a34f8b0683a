package org.signalbox.bench;

import java.util.concurrent.atomic.AtomicReference;
import org.signalbox.bench.Batches.Batch;
import org.signalbox.bench.Table.Goal;
import org.signalbox.run.Installation;

/** What SetActivityStatus with many ids costs, against few. */
final class BatchSizes {

  private final Installation installation;

  BatchSizes(Installation installation) {
    this.installation = installation;
  }

  void measure(Table table) throws Exception {
    table.add(
        "SetActivityStatus: SQL statements, 10,000 ids / 1 id",
        statements(10_000),
        statements(1),
        "",
        Goal.atMost(1));
    Comparison comparison = Comparison.of(calls(10_000), 2, calls(100), 20);
    table.add(
        "SetActivityStatus: time, 10,000 ids / 100 ids",
        comparison.first(),
        comparison.second(),
        "ms",
        Goal.atMost(60));
  }

  private int statements(int size) throws Exception {
    Batch batch = Batches.ofSize(size, "Completed");
    return new StatementLog(installation)
        .during(() -> set(batch.opposite()), () -> set(batch))
        .size();
  }

  /** Each call takes back the one before, so that every one writes all rows. */
  private Comparison.Call calls(int size) {
    AtomicReference<Batch> next = new AtomicReference<>(Batches.ofSize(size, "Completed"));
    return () -> set(next.getAndUpdate(Batch::opposite));
  }

  private String set(Batch batch) throws Exception {
    return Http.post(installation.url() + Http.SET_ACTIVITY_STATUS, batch.body());
  }
}
