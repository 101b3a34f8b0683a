package org.signalbox.workflow.definition;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.signalbox.workflow.definition.Parts.OptionRow;
import org.signalbox.workflow.definition.Parts.StepRow;
import org.signalbox.workflow.engine.StepType;

/** What a paused flow with people in it may become (domain.md 2.6). */
final class EditRules {

  private static final Set<StepType> FIXED =
      Set.of(StepType.WaitForTime, StepType.WaitForAction, StepType.Split);

  private final Parts before;
  private final Parts after;
  private final Map<Integer, Integer> people;

  /**
   * @param people how many there are at each step
   */
  EditRules(Parts before, Parts after, Map<Integer, Integer> people) {
    this.before = before;
    this.after = after;
    this.people = people;
  }

  /** Refuses an edit that would leave people nowhere. */
  void check() {
    before.options.forEach(this::check);
    before.steps.stream()
        .filter(step -> FIXED.contains(step.type()) && people(step) > 0)
        .forEach(this::check);
  }

  /** For each step that is gone and had people: the step where they go on, 0 for the end. */
  Map<Integer, Integer> moves() {
    Map<Integer, Integer> moves = new HashMap<>();
    for (int step : people.keySet()) {
      if (after.step(step).isEmpty()) {
        moves.put(step, next(step));
      }
    }
    return moves;
  }

  private void check(OptionRow option) {
    boolean stays =
        after.options.stream()
            .anyMatch(kept -> kept.id() == option.id() && kept.step() == option.step());
    int within = people(before.within(option.id()));
    if (!stays && within > 0) {
      throw FlowNotEditable.branchOccupied(option.id(), within);
    }
    if (option.everyoneElse()
        && after.step(option.step()).isPresent()
        && !(stays && hasEveryoneElse(option.step()))) {
      throw FlowNotEditable.everyoneElse(option.id());
    }
  }

  private boolean hasEveryoneElse(int split) {
    return after.options.stream()
        .anyMatch(branch -> branch.step() == split && branch.everyoneElse());
  }

  private void check(StepRow step) {
    boolean stays =
        after
            .step(step.id())
            .filter(kept -> kept.type() == step.type() && kept.option() == step.option())
            .isPresent();
    if (!stays || place(before, after, step) != place(after, before, step)) {
      throw FlowNotEditable.stepOccupied(step.id(), people(step));
    }
  }

  /** Among those steps of its line that are also in the other version. */
  private static int place(Parts version, Parts other, StepRow step) {
    Set<Integer> common = new HashSet<>(other.line(step.option()));
    return version.line(step.option()).stream()
        .filter(common::contains)
        .toList()
        .indexOf(step.id());
  }

  /** At the step or, if it is a split, in its branches. */
  private int people(StepRow step) {
    return people(Set.of(step.id()))
        + before.options.stream()
            .filter(branch -> branch.step() == step.id())
            .mapToInt(branch -> people(before.within(branch.id())))
            .sum();
  }

  private int people(Set<Integer> steps) {
    return steps.stream().mapToInt(step -> people.getOrDefault(step, 0)).sum();
  }

  /**
   * The first step behind that is still there; behind a branch goes on what is behind its split.
   */
  private int next(int gone) {
    int option = before.step(gone).map(StepRow::option).orElse(0);
    List<Integer> line = before.line(option);
    for (int step : line.subList(line.indexOf(gone) + 1, line.size())) {
      if (after.step(step).isPresent()) {
        return step;
      }
    }
    return before.options.stream()
        .filter(branch -> branch.id() == option)
        .findFirst()
        .map(branch -> next(branch.step()))
        .orElse(0);
  }
}
