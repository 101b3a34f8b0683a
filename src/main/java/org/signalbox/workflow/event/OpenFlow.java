package org.signalbox.workflow.event;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.signalbox.workflow.engine.Criteria;
import org.signalbox.workflow.engine.WorkflowStatus;
import org.signalbox.workflow.store.Door;

/**
 * A flow that is Running or Paused, with those of its triggers and goals that the events may meet.
 *
 * @param visible whether the caller may know of it
 * @param triggers each with its criteria
 */
record OpenFlow(
    int id,
    boolean visible,
    Door door,
    boolean jumpToFinish,
    List<Keyed> triggers,
    List<Goal> goals) {

  /**
   * A goal of the flow.
   *
   * @param ofCompany whether only an event about the person's company reaches it
   */
  record Goal(boolean ofCompany, Keyed asked) {}

  WorkflowStatus status() {
    return door.status();
  }

  boolean triggeredBy(Facts facts, Map<String, ?> values) {
    return triggers.stream()
        .filter(trigger -> trigger.listensTo(facts))
        .anyMatch(trigger -> trigger.criteria().matches(values));
  }

  /**
   * Whether the event reaches one of the goals.
   *
   * @param company whether it is about the company of the run
   */
  boolean goalReachedBy(Facts facts, Map<String, ?> values, boolean company) {
    return goals.stream()
        .filter(goal -> company || !goal.ofCompany())
        .map(Goal::asked)
        .filter(goal -> goal.listensTo(facts))
        .anyMatch(goal -> goal.criteria().matches(values));
  }

  /** Whether any of its criteria ask elsewhere than in the rows of the person and the company. */
  boolean asksElsewhere() {
    return Stream.of(
            Stream.of(door.filter()),
            triggers.stream().map(Keyed::criteria),
            goals.stream().map(goal -> goal.asked().criteria()))
        .flatMap(all -> all)
        .anyMatch(Criteria::askElsewhere);
  }
}
