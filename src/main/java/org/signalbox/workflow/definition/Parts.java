package org.signalbox.workflow.definition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.signalbox.wire.Carrier;
import org.signalbox.workflow.engine.GoalType;
import org.signalbox.workflow.engine.Reference;
import org.signalbox.workflow.engine.SplitOptionType;
import org.signalbox.workflow.engine.StepType;
import org.signalbox.workflow.engine.TriggerType;
import org.signalbox.workflow.engine.WaitActionType;

/**
 * The parts of a flow as rows, of any depth in one list each. A new part, which comes without a
 * key, has a negative one: -1 for the first new one of its table.
 */
final class Parts {

  /** A step; {@code option} is the branch it is in, 0 for the main line. */
  record StepRow(int id, StepType type, int option, int rank, String settings) {}

  /** A branch of a split. */
  record OptionRow(
      int id,
      int step,
      SplitOptionType type,
      String name,
      int rank,
      OptionalInt key,
      String criteria,
      boolean everyoneElse) {}

  /** An action that a step waits for. */
  record ActionRow(int id, int step, int type, int key, int rank, String criteria) {}

  /** A trigger or a goal. */
  record TestRow(int id, int type, OptionalInt key, String criteria) {}

  final List<StepRow> steps = new ArrayList<>();
  final List<OptionRow> options = new ArrayList<>();
  final List<ActionRow> actions = new ArrayList<>();
  final List<TestRow> triggers = new ArrayList<>();
  final List<TestRow> goals = new ArrayList<>();

  /** How many parts of each table are new. */
  private final Map<String, int[]> added =
      Map.of(
          "step", new int[1],
          "option", new int[1],
          "action", new int[1],
          "trigger", new int[1],
          "goal", new int[1]);

  private Parts() {}

  static Parts of(Carrier flow) {
    Parts parts = new Parts();
    parts.line(flow.carriers("Steps"), 0);
    flow.carriers("Triggers").forEach(parts::trigger);
    flow.carriers("Goals").forEach(parts::goal);
    return parts;
  }

  int added(String table) {
    return count(table)[0];
  }

  Optional<StepRow> step(int id) {
    return steps.stream().filter(step -> step.id() == id).findFirst();
  }

  /** The keys of a line of steps in their order; line 0 is the main one, others are branches. */
  List<Integer> line(int option) {
    return steps.stream().filter(step -> step.option() == option).map(StepRow::id).toList();
  }

  /** The keys of the parts that are not new, by table. */
  Map<String, List<Integer>> keys() {
    return Map.of(
        "step", old(steps.stream().map(StepRow::id)),
        "option", old(options.stream().map(OptionRow::id)),
        "action", old(actions.stream().map(ActionRow::id)),
        "trigger", old(triggers.stream().map(TestRow::id)),
        "goal", old(goals.stream().map(TestRow::id)));
  }

  /** The steps of a branch and of all branches within. */
  Set<Integer> within(int option) {
    Set<Integer> all = new HashSet<>(line(option));
    options.stream()
        .filter(inner -> all.contains(inner.step()))
        .forEach(inner -> all.addAll(within(inner.id())));
    return all;
  }

  private void line(List<Carrier> sent, int option) {
    List<Carrier> line = Ranks.inOrder(sent);
    for (int i = 0; i < line.size(); i++) {
      step(line.get(i), option, Ranks.rank(line, i));
    }
  }

  private void step(Carrier step, int option, int rank) {
    StepType type = StepType.valueOf(step.text("StepType"));
    if (type == StepType.None) {
      throw InvalidFlow.ofType("StepType");
    }
    int id = key(step, "WorkflowStepId", "step");
    steps.add(new StepRow(id, type, option, rank, StepMembers.stored(step)));
    List<Carrier> branches = Ranks.inOrder(step.carriers("Options"));
    int last = everyoneElse(branches);
    for (int i = 0; i < branches.size(); i++) {
      option(branches.get(i), id, Ranks.rank(branches, i), i == last);
    }
    List<Carrier> waits = Ranks.inOrder(step.carriers("Actions"));
    for (int i = 0; i < waits.size(); i++) {
      action(waits.get(i), id, Ranks.rank(waits, i));
    }
  }

  /** The branch of type None, else the last one if it tests nothing; -1 when there is none. */
  private static int everyoneElse(List<Carrier> branches) {
    return IntStream.range(0, branches.size())
        .filter(i -> branches.get(i).text("OptionType").equals("None"))
        .findFirst()
        .orElseGet(
            () ->
                !branches.isEmpty() && testsNothing(branches.get(branches.size() - 1))
                    ? branches.size() - 1
                    : -1);
  }

  private static boolean testsNothing(Carrier option) {
    SplitOptionType type = SplitOptionType.valueOf(option.text("OptionType"));
    return optionKey(option, type).isEmpty()
        && option.carriers("RestrictionGroups").stream()
            .allMatch(group -> group.carriers("Restrictions").isEmpty());
  }

  private void option(Carrier option, int step, int rank, boolean everyoneElse) {
    int id = key(option, "WorkflowStepOptionId", "option");
    SplitOptionType type = SplitOptionType.valueOf(option.text("OptionType"));
    if (type == SplitOptionType.None && !everyoneElse) {
      throw InvalidFlow.ofType("OptionType");
    }
    options.add(
        new OptionRow(
            id,
            step,
            type,
            option.text("Name"),
            rank,
            optionKey(option, type),
            Tested.text(option.carriers("RestrictionGroups")),
            everyoneElse));
    line(option.carriers("Steps"), id);
  }

  private static OptionalInt optionKey(Carrier option, SplitOptionType type) {
    String member =
        switch (type.reference()) {
          case FORM -> "FormId";
          case LINK -> "LinkId";
          case PROJECT -> "ProjectId";
          case SELECTION -> "SelectionId";
          default -> "";
        };
    int key = option.number(member);
    return key > 0 ? OptionalInt.of(key) : OptionalInt.empty();
  }

  private void action(Carrier action, int step, int rank) {
    WaitActionType type = WaitActionType.valueOf(action.text("ActionType"));
    if (type == WaitActionType.None) {
      throw InvalidFlow.ofType("ActionType");
    }
    Tested tested =
        Tested.of(action, type == WaitActionType.LinkClicked ? Reference.LINK : Reference.FORM);
    int id = key(action, "WorkflowWaitForActionId", "action");
    actions.add(
        new ActionRow(id, step, type.number(), tested.key().orElse(0), rank, tested.criteria()));
  }

  private void trigger(Carrier trigger) {
    TriggerType type = TriggerType.valueOf(trigger.text("TriggerType"));
    int id = key(trigger, "WorkflowTriggerId", "trigger");
    triggers.add(test(id, "TriggerType", type.number(), Tested.of(trigger, type.reference())));
  }

  private void goal(Carrier goal) {
    GoalType type = GoalType.valueOf(goal.text("GoalType"));
    int id = key(goal, "WorkflowGoalId", "goal");
    goals.add(test(id, "GoalType", type.number(), Tested.of(goal, type.reference())));
  }

  private static TestRow test(int id, String member, int type, Tested tested) {
    if (type == 0) {
      throw InvalidFlow.ofType(member);
    }
    return new TestRow(id, type, tested.key(), tested.criteria());
  }

  private int key(Carrier part, String member, String table) {
    int key = part.number(member);
    return key > 0 ? key : - ++count(table)[0];
  }

  private int[] count(String table) {
    int[] count = added.get(table);
    if (count == null) {
      throw new IllegalArgumentException("no table of parts: " + table);
    }
    return count;
  }

  private static List<Integer> old(Stream<Integer> keys) {
    return keys.filter(key -> key > 0).toList();
  }
}
