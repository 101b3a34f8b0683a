package org.signalbox.workflow.pass;

import java.util.Map;

/**
 * How a flow does (domain.md 7): everybody who ever entered, who is on the way, who is through, and
 * why people dropped out.
 *
 * @param enrolled all runs
 * @param inProgress Active ones
 * @param completed Finished and FinishedWithSuccess
 * @param succeeded FinishedWithSuccess
 * @param dropOuts by reason
 */
public record Figures(
    long enrolled, long inProgress, long completed, long succeeded, Map<String, Long> dropOuts) {

  public Figures {
    dropOuts = Map.copyOf(dropOuts);
  }

  /** The share of all runs that ended with success, from 0 to 1. */
  public double successRate() {
    return enrolled == 0 ? 0 : (double) succeeded / enrolled;
  }
}
