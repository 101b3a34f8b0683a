package org.signalbox.workflow.event;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.signalbox.workflow.engine.Criteria;
import org.signalbox.workflow.engine.WorkflowStatus;
import org.signalbox.workflow.store.Door;

/**
 * A flow that is Running or Paused, with those of its triggers and goals that the event may meet.
 *
 * @param visible whether the caller may know of it
 * @param triggers the criteria of each
 */
record OpenFlow(
    int id,
    boolean visible,
    Door door,
    boolean jumpToFinish,
    List<Criteria> triggers,
    List<Goal> goals) {

  /**
   * A goal of the flow.
   *
   * @param ofCompany whether only an event about the person's company reaches it
   */
  record Goal(boolean ofCompany, Criteria criteria) {}

  WorkflowStatus status() {
    return door.status();
  }

  boolean triggeredBy(Map<String, ?> values) {
    return triggers.stream().anyMatch(criteria -> criteria.matches(values));
  }

  boolean goalReachedBy(Map<String, ?> values, boolean company) {
    return goals.stream()
        .filter(goal -> company || !goal.ofCompany())
        .anyMatch(goal -> goal.criteria().matches(values));
  }

  /** Whether any of its criteria ask elsewhere than in the rows of the person and the company. */
  boolean asksElsewhere() {
    return Stream.of(
            Stream.of(door.filter()), triggers.stream(), goals.stream().map(Goal::criteria))
        .flatMap(all -> all)
        .anyMatch(Criteria::askElsewhere);
  }
}
