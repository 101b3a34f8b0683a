package org.signalbox.workflow.pass;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import org.signalbox.locale.TimeZones;
import org.signalbox.workflow.FlowDatabase;

/** A pass whose transactions are those of a test's database, as the container's would be. */
public final class DatabasePass extends Pass {

  private final FlowDatabase database;
  private final InstantSource clock;

  DatabasePass(FlowDatabase database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** The crank over such a pass. */
  public static Crank crank(FlowDatabase database, InstantSource clock) {
    return new Crank(new DatabasePass(database, clock), clock);
  }

  @Override
  public int runBatch(Scope scope, int size) {
    return inTransaction(pass -> pass.runBatch(scope, size));
  }

  @Override
  public int propose(int size) {
    return inTransaction(pass -> pass.propose(size));
  }

  @Override
  public List<Integer> due(Scope scope, int size) {
    return inTransaction(pass -> pass.due(scope, size));
  }

  @Override
  public void fail(int run, String error) {
    inTransaction(
        pass -> {
          pass.fail(run, error);
          return run;
        });
  }

  private <T> T inTransaction(Function<Pass, T> work) {
    return database.inTransaction(
        entityManager -> {
          Pass pass = new Pass(clock, new TimeZones());
          pass.entityManager = entityManager;
          return work.apply(pass);
        });
  }
}
