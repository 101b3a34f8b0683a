package org.signalbox.workflow.engine;

import static org.signalbox.workflow.engine.StatusChange.Demand.FIT_TO_RUN;
import static org.signalbox.workflow.engine.StatusChange.Demand.WITHIN_LIMIT;
import static org.signalbox.workflow.engine.StatusChange.Effect.CANCEL_RUNS;
import static org.signalbox.workflow.engine.StatusChange.Effect.RELEASE_RUNS;
import static org.signalbox.workflow.engine.WorkflowStatus.None;
import static org.signalbox.workflow.engine.WorkflowStatus.Paused;
import static org.signalbox.workflow.engine.WorkflowStatus.Running;
import static org.signalbox.workflow.engine.WorkflowStatus.Stopped;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * One row of the table of domain.md 11.1, with decision 9 on top: what asking a flow for a status
 * leads to.
 *
 * @param from the status the flow has
 * @param requested the status asked for; None asks for nothing
 * @param next the status the flow will have
 * @param demands what must hold besides the rights
 * @param effects what happens to the people in the flow
 */
public record StatusChange(
    WorkflowStatus from,
    WorkflowStatus requested,
    WorkflowStatus next,
    Set<Demand> demands,
    Set<Effect> effects) {

  /** What must hold before a change. */
  public enum Demand {
    FIT_TO_RUN,
    WITHIN_LIMIT
  }

  /** What a change does to the runs of the flow. */
  public enum Effect {
    /** Idle and Active runs become Cancelled, what they have not sent yet is withdrawn. */
    CANCEL_RUNS,
    /** Remembered actions and goals take effect, waits follow the resume behaviour. */
    RELEASE_RUNS
  }

  private record Key(WorkflowStatus from, WorkflowStatus requested) {}

  static final List<StatusChange> TABLE =
      List.of(
          row(Stopped, Running, Running).demanding(FIT_TO_RUN, WITHIN_LIMIT),
          row(Stopped, Paused, Paused).demanding(FIT_TO_RUN, WITHIN_LIMIT), // decision 9
          row(Stopped, Stopped, Stopped),
          row(Running, Paused, Paused),
          row(Running, Stopped, Stopped).causing(CANCEL_RUNS),
          row(Running, Running, Running),
          row(Paused, Running, Running).demanding(FIT_TO_RUN).causing(RELEASE_RUNS),
          row(Paused, Stopped, Stopped).causing(CANCEL_RUNS),
          row(Paused, Paused, Paused),
          row(Stopped, None, Stopped),
          row(Running, None, Running),
          row(Paused, None, Paused));

  private static final Map<Key, StatusChange> BY_KEY = index();

  public StatusChange {
    demands = Set.copyOf(demands);
    effects = Set.copyOf(effects);
  }

  /** The row for a flow in {@code from} that is asked for {@code requested}. */
  public static StatusChange of(WorkflowStatus from, WorkflowStatus requested) {
    return Objects.requireNonNull(
        BY_KEY.get(new Key(from, requested)), () -> "no flow is stored as " + from);
  }

  /** Whether anything is written at all. */
  public boolean changes() {
    return from != next;
  }

  private static StatusChange row(
      WorkflowStatus from, WorkflowStatus requested, WorkflowStatus next) {
    return new StatusChange(from, requested, next, Set.of(), Set.of());
  }

  private StatusChange demanding(Demand... demands) {
    return new StatusChange(from, requested, next, Set.of(demands), effects);
  }

  private StatusChange causing(Effect... effects) {
    return new StatusChange(from, requested, next, demands, Set.of(effects));
  }

  private static Map<Key, StatusChange> index() {
    Map<Key, StatusChange> byKey = new HashMap<>();
    for (StatusChange row : TABLE) {
      if (byKey.put(new Key(row.from(), row.requested()), row) != null) {
        throw new IllegalStateException("two rows for " + row);
      }
    }
    for (WorkflowStatus from : EnumSet.complementOf(EnumSet.of(None))) {
      for (WorkflowStatus requested : WorkflowStatus.values()) {
        if (!byKey.containsKey(new Key(from, requested))) {
          throw new IllegalStateException("no row from " + from + " to " + requested);
        }
      }
    }
    return Map.copyOf(byKey);
  }
}
