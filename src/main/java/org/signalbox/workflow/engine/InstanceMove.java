package org.signalbox.workflow.engine;

import static org.signalbox.workflow.engine.InstanceGuard.*;
import static org.signalbox.workflow.engine.InstanceStatus.*;
import static org.signalbox.workflow.engine.InstanceTrigger.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One row of the table of domain.md 11.2.
 *
 * @param from the status of the run, None before it exists
 * @param trigger what happens
 * @param guard under which circumstance
 * @param next the status afterwards, None when the row is gone
 */
record InstanceMove(
    InstanceStatus from, InstanceTrigger trigger, InstanceGuard guard, InstanceStatus next) {

  private record Key(InstanceStatus from, InstanceTrigger trigger, InstanceGuard guard) {}

  static final List<InstanceMove> TABLE = table();

  private static final Map<Key, InstanceStatus> NEXT = index();

  InstanceMove {
    Objects.requireNonNull(from, "from must be set");
    Objects.requireNonNull(next, "next must be set");
    if (from.ended() && next != from && next != None && trigger != ENROL) {
      throw new IllegalStateException("a run that is over never moves again: " + trigger);
    }
  }

  /** The next status; a combination that the table does not hold is a bug and throws. */
  static InstanceStatus next(InstanceStatus from, InstanceTrigger trigger, InstanceGuard guard) {
    InstanceStatus next = NEXT.get(new Key(from, trigger, guard));
    if (next == null) {
      throw new IllegalStateException("a run cannot take " + trigger + " " + guard + " in " + from);
    }
    return next;
  }

  private static List<InstanceMove> table() {
    List<InstanceMove> rows = new ArrayList<>();
    rows.add(row(None, ENROL, ALWAYS, Idle));
    rows.add(row(Idle, PROMOTE, ALWAYS, Active));
    rows.add(row(Idle, DUPLICATE_FOUND, ALWAYS, None));
    rows.add(row(Active, PLAIN_STEP, ALWAYS, Active));
    rows.add(row(Active, REACH_WAIT_FOR_TIME, ALWAYS, Active));
    rows.add(row(Active, REACH_WAIT_FOR_ACTION, ALWAYS, Active));
    rows.add(row(Active, ACTION, WHILE_RUNNING, Active));
    rows.add(row(Active, ACTION, WHILE_PAUSED, Active));
    rows.add(row(Active, TIMEOUT, MOVES_ON, Active));
    rows.add(row(Active, TIMEOUT, EXITS, DropOut));
    rows.add(row(Active, REACH_CLOSED_TIME_FRAME, ALWAYS, Active));
    rows.add(row(Active, SPLIT, BRANCH_MATCHES, Active));
    rows.add(row(Active, SPLIT, MOVES_ON, Active));
    rows.add(row(Active, SPLIT, EXITS, DropOut));
    rows.add(row(Active, GOAL, JUMPS_NOW, FinishedWithSuccess));
    rows.add(row(Active, GOAL, JUMPS_AT_RESUME, Active));
    rows.add(row(Active, GOAL, STAYS, Active));
    rows.add(row(Active, LAST_STEP_DONE, GOAL_REACHED, FinishedWithSuccess));
    rows.add(row(Active, LAST_STEP_DONE, NO_GOAL, Finished));
    rows.add(row(Active, CHECK_FAILED, ALWAYS, DropOut));
    rows.add(row(Active, REMOVED_BY_FLOW, ALWAYS, DropOut));
    rows.add(row(Active, STEP_FAILED, ALWAYS, DropOut));
    rows.add(row(Idle, FLOW_STOPPED, ALWAYS, Cancelled));
    rows.add(row(Active, FLOW_STOPPED, ALWAYS, Cancelled));
    rows.add(row(Active, FLOW_PAUSED, ALWAYS, Active));
    rows.add(row(Active, FLOW_RESUMED, ALWAYS, Active));
    rows.add(row(Active, FLOW_RESUMED, JUMPS_AT_RESUME, FinishedWithSuccess));
    rows.add(row(Idle, REMOVED, ALWAYS, None));
    rows.add(row(Active, REMOVED, ALWAYS, None));
    for (InstanceStatus over : List.of(Finished, FinishedWithSuccess, DropOut, Cancelled)) {
      rows.add(row(over, REMOVED, ALWAYS, None));
      rows.add(row(over, ACTION, ALWAYS, over));
      rows.add(row(over, GOAL, ALWAYS, over));
      rows.add(row(over, FLOW_STOPPED, ALWAYS, over));
      rows.add(row(over, FLOW_RESTARTED, ALWAYS, over));
      rows.add(row(over, ENROL, MAY_START_AGAIN, Idle)); // a new row; this one stays as it is
    }
    return List.copyOf(rows);
  }

  private static InstanceMove row(
      InstanceStatus from, InstanceTrigger trigger, InstanceGuard guard, InstanceStatus next) {
    return new InstanceMove(from, trigger, guard, next);
  }

  private static Map<Key, InstanceStatus> index() {
    Map<Key, InstanceStatus> next = new HashMap<>();
    for (InstanceMove row : TABLE) {
      if (next.put(new Key(row.from(), row.trigger(), row.guard()), row.next()) != null) {
        throw new IllegalStateException("two rows for " + row);
      }
    }
    return Map.copyOf(next);
  }
}
