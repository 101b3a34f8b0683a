package org.signalbox.workflow.store;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.signalbox.workflow.engine.Columns;
import org.signalbox.workflow.engine.GoalType;
import org.signalbox.workflow.engine.ListFault;
import org.signalbox.workflow.engine.Plan;
import org.signalbox.workflow.engine.SplitOptionType;
import org.signalbox.workflow.engine.StepSettings;
import org.signalbox.workflow.engine.StepType;
import org.signalbox.workflow.engine.WorkflowStatus;

/** Reads the document that {@link Plans} makes of a flow's rows. */
final class PlanReader {

  private final Map<Integer, JsonRow> rows = new HashMap<>();

  private PlanReader(JsonRow flow) {
    for (JsonRow row : flow.list("steps", step -> step)) {
      rows.put(row.number("id"), row);
    }
  }

  static Plan plan(JsonRow flow, ZoneId otherwise) {
    return new Plan(
        flow.number("workflow_id"),
        flow.constant(WorkflowStatus.class, "status"),
        flow.instant("start"),
        FlowZone.of(flow.text("zone"), otherwise),
        FlowHours.of(flow),
        flow.flag("jump_to_finish"),
        flow.flag("override"),
        flow.text("sms_sender"),
        flow.key("exit_flow_id"),
        flow.key("exit_success_flow_id"),
        flow.list("goals", PlanReader::goal),
        new PlanReader(flow).steps());
  }

  private static Plan.Goal goal(JsonRow row) {
    return new Plan.Goal(
        row.number("id"),
        row.constant(GoalType.class, "type"),
        row.key("key"),
        row.criteria("criteria", Columns.PERSON));
  }

  private Map<Integer, Plan.Step> steps() {
    Map<Integer, Plan.Step> steps = new HashMap<>();
    rows.forEach((id, row) -> steps.put(id, step(row)));
    return steps;
  }

  private Plan.Step step(JsonRow row) {
    return new Plan.Step(
        row.number("id"),
        row.constant(StepType.class, "type"),
        new StepSettings(row.members("settings")),
        row.list("actions", FlowReader::action),
        row.list("branches", PlanReader::branch),
        next(row),
        Optional.of(row.text("fault")).filter(name -> !name.isEmpty()).map(ListFault::valueOf));
  }

  private static Plan.Branch branch(JsonRow row) {
    SplitOptionType type = row.constant(SplitOptionType.class, "type");
    return new Plan.Branch(
        type,
        row.key("key"),
        row.criteria("criteria", FlowReader.columns(type)),
        row.flag("is_default"),
        row.key("first"));
  }

  /** Behind the last step of a branch goes on whatever is behind its split. */
  private OptionalInt next(JsonRow row) {
    JsonRow last = row;
    Set<Integer> seen = new HashSet<>();
    while (last.key("next").isEmpty()) {
      JsonRow split = rows.get(last.number("split"));
      if (split == null || !seen.add(split.number("id"))) {
        return OptionalInt.empty();
      }
      last = split;
    }
    return last.key("next");
  }
}
