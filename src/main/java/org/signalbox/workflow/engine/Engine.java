package org.signalbox.workflow.engine;

import java.time.Instant;
import java.util.List;

/**
 * Moves one run by one step: checks, then the step itself (domain.md 6, table 11.2).
 *
 * <p>One step a look, because the next one may ask about what this one wrote. A run that goes on is
 * due at once; whoever looks again brings fresh facts.
 */
public final class Engine {

  private Engine() {}

  /**
   * Looks at a run that is due.
   *
   * @param plan the flow of the run
   * @param run an Active run
   * @param participant the person, as known now
   * @param now the time
   * @return what became of the run; the run as it was, when it is not due or the flow is not
   *     Running
   */
  public static Progress look(Plan plan, Instance run, Participant participant, Instant now) {
    return new Progress(run, List.of(), List.of());
  }
}
