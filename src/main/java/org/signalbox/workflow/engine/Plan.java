package org.signalbox.workflow.engine;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A flow as the engine executes it: the part of its definition that moves people.
 *
 * @param workflowId its key
 * @param status only a Running flow moves anybody
 * @param start before which nobody moves (domain.md 6.3)
 * @param zone of its dates, days and hours
 * @param timeFrame when mail and SMS may go out, empty for always
 * @param jumpToFinish whether a goal ends the run at once
 * @param consentOverridden whether mail needs neither consent nor subscription
 * @param smsSender whom SMS are from unless the step says otherwise, blank for nobody
 * @param exitFlow where people are proposed who end without success
 * @param successFlow where people are proposed who end with success
 * @param goals any of which makes a run a success
 * @param steps by key
 */
public record Plan(
    int workflowId,
    WorkflowStatus status,
    Optional<Instant> start,
    ZoneId zone,
    Optional<TimeFrame> timeFrame,
    boolean jumpToFinish,
    boolean consentOverridden,
    String smsSender,
    OptionalInt exitFlow,
    OptionalInt successFlow,
    List<Goal> goals,
    Map<Integer, Step> steps) {

  /** A goal; whether what it is about happened is known to the {@link Participant} by its key. */
  public record Goal(int id, GoalType type, OptionalInt key, Criteria criteria) {}

  /**
   * A branch of a split, in the order of rank.
   *
   * @param first its first step, empty for a branch without steps
   */
  public record Branch(
      SplitOptionType type,
      OptionalInt key,
      Criteria criteria,
      boolean everyoneElse,
      OptionalInt first) {

    /** Where the branch begins: its first step, or where the split itself goes on. */
    OptionalInt entry(OptionalInt behind) {
      return first.isPresent() ? first : behind;
    }
  }

  /**
   * A step.
   *
   * @param next the step after it on its line; behind the last of a branch, the one after the
   *     split; empty at the end of the main line
   * @param fault of the list that the step is about
   */
  public record Step(
      int id,
      StepType type,
      StepSettings settings,
      List<Flow.WaitAction> actions,
      List<Branch> branches,
      OptionalInt next,
      Optional<ListFault> fault) {

    public Step {
      actions = List.copyOf(actions);
      branches = List.copyOf(branches);
    }
  }

  public Plan {
    goals = List.copyOf(goals);
    steps = Map.copyOf(steps);
  }

  /** When a wait begins of somebody who came then: nobody arrives before the flow starts. */
  Instant arrival(Instant came) {
    return start.filter(came::isBefore).orElse(came);
  }

  Optional<Step> step(int id) {
    return Optional.ofNullable(steps.get(id));
  }
}
