package org.signalbox.workflow.event;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.signalbox.workflow.engine.Criteria;
import org.signalbox.workflow.engine.WorkflowStatus;

/**
 * A flow that is Running or Paused, with those of its triggers and goals that the event may meet.
 *
 * @param visible whether the caller may know of it
 * @param triggers the criteria of each
 */
record OpenFlow(
    int id,
    boolean visible,
    WorkflowStatus status,
    boolean startOnlyOnce,
    boolean jumpToFinish,
    Optional<Instant> enrolmentEnd,
    Criteria filter,
    List<Criteria> triggers,
    List<Goal> goals) {

  /**
   * A goal of the flow.
   *
   * @param ofCompany whether only an event about the person's company reaches it
   */
  record Goal(boolean ofCompany, Criteria criteria) {}

  boolean triggeredBy(Person person) {
    return triggers.stream().anyMatch(criteria -> criteria.matches(person.values()));
  }

  boolean goalReachedBy(Person person, boolean company) {
    return goals.stream()
        .filter(goal -> company || !goal.ofCompany())
        .anyMatch(goal -> goal.criteria().matches(person.values()));
  }
}
