package org.signalbox.workflow.store;

import org.signalbox.workflow.engine.Columns;
import org.signalbox.workflow.engine.Flow;
import org.signalbox.workflow.engine.Flow.Branch;
import org.signalbox.workflow.engine.Flow.Goal;
import org.signalbox.workflow.engine.Flow.Mailing;
import org.signalbox.workflow.engine.Flow.Step;
import org.signalbox.workflow.engine.Flow.Trigger;
import org.signalbox.workflow.engine.Flow.WaitAction;
import org.signalbox.workflow.engine.GoalType;
import org.signalbox.workflow.engine.SplitOptionType;
import org.signalbox.workflow.engine.StepSettings;
import org.signalbox.workflow.engine.StepType;
import org.signalbox.workflow.engine.TriggerType;
import org.signalbox.workflow.engine.WaitActionType;

/** Reads the document that {@link Workflows} makes of a flow's rows. */
final class FlowReader {

  private FlowReader() {}

  static Flow flow(JsonRow row) {
    return new Flow(
        row.number("workflow_id"),
        new Mailing(row.flag("sender"), row.flag("reply"), row.flag("subscribed")),
        row.text("sms_sender"),
        row.flag("use_timeframe"),
        row.flag("zoned"),
        row.key("exit_flow_id"),
        row.key("exit_success_flow_id"),
        row.criteria("filter", Columns.PERSON),
        row.list("triggers", FlowReader::trigger),
        row.list("goals", FlowReader::goal),
        row.list("steps", FlowReader::step));
  }

  private static Trigger trigger(JsonRow row) {
    return new Trigger(
        row.constant(TriggerType.class, "type"),
        row.key("key"),
        row.criteria("criteria", Columns.PERSON));
  }

  private static Goal goal(JsonRow row) {
    return new Goal(
        row.constant(GoalType.class, "type"),
        row.key("key"),
        row.criteria("criteria", Columns.PERSON));
  }

  private static Step step(JsonRow row) {
    return new Step(
        row.number("id"),
        row.constant(StepType.class, "type"),
        new StepSettings(row.members("settings")),
        row.list("actions", FlowReader::action),
        row.list("branches", FlowReader::branch));
  }

  static WaitAction action(JsonRow row) {
    return new WaitAction(
        row.constant(WaitActionType.class, "type"),
        row.number("key"),
        row.criteria("criteria", Columns.FORM_FIELDS));
  }

  private static Branch branch(JsonRow row) {
    SplitOptionType type = row.constant(SplitOptionType.class, "type");
    return new Branch(
        type, row.key("key"), row.criteria("criteria", columns(type)), row.flag("is_default"));
  }

  /** What the criteria of a branch may name. */
  static Columns columns(SplitOptionType type) {
    return type == SplitOptionType.FormData ? Columns.FORM_FIELDS : Columns.PERSON;
  }
}
