package org.signalbox.workflow.engine;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * The definition of a flow, as far as it decides whether the flow may run.
 *
 * @param workflowId its key
 * @param mailing how it sends mail
 * @param smsSender whom SMS are from unless the step says otherwise, blank for nobody
 * @param timeFrame whether mail and SMS go out at certain hours only
 * @param zoned whether it has a time zone of its own
 * @param exitFlow where people go who end without success
 * @param successFlow where people go who end with success
 * @param filter who may enter
 * @param triggers what enrols people
 * @param goals what makes a run a success
 * @param steps every step, of the main line and of all branches
 */
public record Flow(
    int workflowId,
    Mailing mailing,
    String smsSender,
    boolean timeFrame,
    boolean zoned,
    OptionalInt exitFlow,
    OptionalInt successFlow,
    Criteria filter,
    List<Trigger> triggers,
    List<Goal> goals,
    List<Step> steps) {

  /**
   * How a flow sends mail.
   *
   * @param sender whether every mail will have a from address
   * @param reply whether every mail will have a reply address, or needs none
   * @param subscribed whether it belongs to a subscription type
   */
  public record Mailing(boolean sender, boolean reply, boolean subscribed) {}

  /** What enrols people; without a key anything of its type does. */
  public record Trigger(TriggerType type, OptionalInt key, Criteria criteria) {}

  /** What makes a run a success; without a key anything of its type does. */
  public record Goal(GoalType type, OptionalInt key, Criteria criteria) {}

  /** An action that ends the wait of a wait-for-action step. */
  public record WaitAction(WaitActionType type, int key, Criteria criteria) {

    Reference reference() {
      return type == WaitActionType.FormSubmitted ? Reference.FORM : Reference.LINK;
    }
  }

  /** A branch of a split; the default one takes everyone else. */
  public record Branch(
      SplitOptionType type, OptionalInt key, Criteria criteria, boolean everyoneElse) {}

  /** A step with what only its type knows: the settings, the actions, the branches. */
  public record Step(
      int id,
      StepType type,
      StepSettings settings,
      List<WaitAction> actions,
      List<Branch> branches) {

    public Step {
      actions = List.copyOf(actions);
      branches = List.copyOf(branches);
    }
  }

  public Flow {
    triggers = List.copyOf(triggers);
    goals = List.copyOf(goals);
    steps = List.copyOf(steps);
  }

  /** Every record that the flow refers to, whether it exists or not. */
  public Map<Reference, Set<Integer>> references() {
    Map<Reference, Set<Integer>> keys = new EnumMap<>(Reference.class);
    BiConsumer<Reference, OptionalInt> note =
        (reference, key) ->
            key.ifPresent(id -> keys.computeIfAbsent(reference, any -> new HashSet<>()).add(id));
    note.accept(Reference.FLOW, exitFlow);
    note.accept(Reference.FLOW, successFlow);
    triggers.forEach(trigger -> note.accept(trigger.type().reference(), trigger.key()));
    goals.forEach(goal -> note.accept(goal.type().reference(), goal.key()));
    for (Step step : steps) {
      step.settings().references(note);
      step.actions()
          .forEach(action -> note.accept(action.reference(), OptionalInt.of(action.key())));
      step.branches().forEach(branch -> note.accept(branch.type().reference(), branch.key()));
    }
    return keys;
  }
}
