package org.signalbox.workflow.pass;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * Runs what is due, batch after batch, each in a transaction of its own. The timer turns it, and so
 * does the event {@code Run}.
 *
 * <p>A batch that fails is tried again in halves, down to the one run that cannot be executed,
 * which is marked; the others go on.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Crank {

  private static final Logger LOG = System.getLogger(Crank.class.getName());

  /** Large enough to be worth a transaction, small enough that a pause need not wait for long. */
  private static final int BATCH = 200;

  private final Pass pass;
  private final InstantSource clock;

  /** For the proxies of the container, which never call it. */
  public Crank() {
    this(new Pass(), InstantSource.system());
  }

  @Inject
  Crank(Pass pass, InstantSource clock) {
    this.pass = pass;
    this.clock = clock;
  }

  /**
   * Runs until nothing is due that others do not hold, or the time is used up.
   *
   * @return how many steps were executed
   */
  public int run(Scope scope, Duration time) {
    Instant end = clock.instant().plus(time);
    int executed = 0;
    int last = batch(scope);
    while (last > 0) {
      executed += last;
      last = clock.instant().isBefore(end) ? batch(scope) : 0;
    }
    while (scope.equals(Scope.ALL) && pass.propose(BATCH) > 0 && clock.instant().isBefore(end)) {}
    return executed;
  }

  /** How many steps a run would begin with; it writes nothing. */
  public int due(Scope scope) {
    return pass.due(scope, BATCH).size();
  }

  private int batch(Scope scope) {
    try {
      return pass.runBatch(scope, BATCH);
    } catch (RuntimeException broken) {
      LOG.log(Level.WARNING, "A batch failed and is tried in halves", broken);
      return halves(pass.due(scope, BATCH), broken);
    }
  }

  private int halves(List<Integer> runs, RuntimeException broken) {
    if (runs.size() <= 1) {
      runs.forEach(run -> pass.fail(run, Failures.text(broken)));
      return runs.size();
    }
    int middle = runs.size() / 2;
    return part(runs.subList(0, middle)) + part(runs.subList(middle, runs.size()));
  }

  private int part(List<Integer> runs) {
    try {
      return pass.runBatch(Scope.runs(runs), runs.size());
    } catch (RuntimeException broken) {
      return halves(runs, broken);
    }
  }
}
