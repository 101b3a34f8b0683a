package org.signalbox.workflow.engine;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.signalbox.workflow.engine.Participant.Heard;

/**
 * A flow as people draw it: lines of steps with branches inside, in plain words.
 *
 * @param flow its key
 * @param line the steps of the main line
 * @param jump whether a goal ends the run at once
 * @param once whether nobody enters twice
 * @param hours when mail and SMS may go out
 * @param start before which nobody moves
 * @param enrolmentEnd after which nobody enters
 * @param exitFlow where people go who end without success
 * @param successFlow where people go who end with success
 * @param blockList whose members may not be in the flow
 * @param removes the flow that people leave when they enter
 * @param goals any of which is a success
 * @param resume what becomes of waits when a pause is over: 0 nothing, 1 they begin again, 2 only
 *     the time between pauses counts
 */
record Script(
    int flow,
    List<Node> line,
    boolean jump,
    boolean once,
    Optional<Hours> hours,
    Optional<Instant> start,
    Optional<Instant> enrolmentEnd,
    OptionalInt exitFlow,
    OptionalInt successFlow,
    OptionalInt blockList,
    OptionalInt removes,
    List<Target> goals,
    int resume) {

  /** A step; the actions are those that a wait is for, the arms the branches of a split. */
  record Node(
      int id, StepType type, Map<String, Object> settings, List<Act> actions, List<Arm> arms) {}

  /** A click or a form; of the form, with the answer, or any. */
  record Act(WaitActionType type, int key, Optional<String> budget) {}

  record Arm(
      SplitOptionType type, OptionalInt key, boolean others, String value, List<Node> line) {}

  /** From one full hour to another, perhaps of the next day. */
  record Hours(Set<DayOfWeek> days, int from, int to) {}

  /** A membership, or else a sale of more than the amount. */
  record Target(int id, OptionalInt selection, int moreThan) {}

  /** The steps of all lines. */
  List<Node> nodes() {
    List<Node> all = new ArrayList<>();
    collect(line, all);
    return all;
  }

  Script turned() {
    return with(line, !jump);
  }

  Script edited(int step, String setting, Object value) {
    return with(edited(line, step, setting, value), jump);
  }

  /** As the engine wants it. */
  Plan plan(WorkflowStatus status) {
    Map<Integer, Plan.Step> steps = new HashMap<>();
    link(line, OptionalInt.empty(), steps);
    return new Plan(
        flow,
        status,
        start,
        Given.OSLO,
        hours.map(
            open ->
                new TimeFrame(
                    open.days(), LocalTime.of(open.from(), 0), LocalTime.of(open.to(), 0))),
        jump,
        false,
        "",
        exitFlow,
        successFlow,
        goals.stream().map(Script::goal).toList(),
        steps);
  }

  private Script with(List<Node> newLine, boolean newJump) {
    return new Script(
        flow,
        newLine,
        newJump,
        once,
        hours,
        start,
        enrolmentEnd,
        exitFlow,
        successFlow,
        blockList,
        removes,
        goals,
        resume);
  }

  private static void collect(List<Node> line, List<Node> all) {
    for (Node node : line) {
      all.add(node);
      node.arms().forEach(arm -> collect(arm.line(), all));
    }
  }

  private static List<Node> edited(List<Node> line, int step, String setting, Object value) {
    return line.stream()
        .map(
            node -> {
              Map<String, Object> settings = new HashMap<>(node.settings());
              if (node.id() == step) {
                settings.put(setting, value);
              }
              List<Arm> arms =
                  node.arms().stream()
                      .map(
                          arm ->
                              new Arm(
                                  arm.type(),
                                  arm.key(),
                                  arm.others(),
                                  arm.value(),
                                  edited(arm.line(), step, setting, value)))
                      .toList();
              return new Node(node.id(), node.type(), settings, node.actions(), arms);
            })
        .toList();
  }

  private static void link(List<Node> line, OptionalInt behind, Map<Integer, Plan.Step> steps) {
    for (int i = 0; i < line.size(); i++) {
      Node node = line.get(i);
      OptionalInt next = i + 1 < line.size() ? OptionalInt.of(line.get(i + 1).id()) : behind;
      node.arms().forEach(arm -> link(arm.line(), next, steps));
      steps.put(
          node.id(),
          new Plan.Step(
              node.id(),
              node.type(),
              new StepSettings(node.settings()),
              node.actions().stream().map(Script::action).toList(),
              node.arms().stream().map(Script::branch).toList(),
              next,
              Optional.empty()));
    }
  }

  private static Flow.WaitAction action(Act act) {
    return new Flow.WaitAction(
        act.type(), act.key(), act.budget().map(Script::answered).orElse(Criteria.NONE));
  }

  private static Plan.Branch branch(Arm arm) {
    Criteria criteria =
        switch (arm.type()) {
          case FormData -> answered(arm.value());
          case PersonData -> Given.where("sale.amount", "greater", arm.value());
          default -> Criteria.NONE;
        };
    OptionalInt first =
        arm.line().isEmpty() ? OptionalInt.empty() : OptionalInt.of(arm.line().get(0).id());
    return new Plan.Branch(arm.type(), arm.key(), criteria, arm.others(), first);
  }

  private static Plan.Goal goal(Target target) {
    return target.selection().isPresent()
        ? new Plan.Goal(target.id(), GoalType.AddedToSelection, target.selection(), Criteria.NONE)
        : new Plan.Goal(
            target.id(),
            GoalType.SaleCreatedOnPerson,
            OptionalInt.empty(),
            Given.where("sale.amount", "greater", Integer.toString(target.moreThan())));
  }

  private static Criteria answered(String budget) {
    Map<String, Object> restriction =
        Map.of("Name", "budget", "Operator", "is", "Values", List.of(budget));
    return Criteria.of(List.of(Map.of("Restrictions", List.of(restriction))), Columns.FORM_FIELDS);
  }

  /** What a click or form looks like to the engine. */
  static Heard heard(WaitActionType type, int key, String budget, Instant at) {
    Map<String, String> fields =
        type == WaitActionType.FormSubmitted ? Map.of("budget", budget) : Map.of();
    return new Heard(type, key, 0, fields, at);
  }
}
