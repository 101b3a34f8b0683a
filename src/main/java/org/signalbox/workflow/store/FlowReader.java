package org.signalbox.workflow.store;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.signalbox.workflow.engine.Columns;
import org.signalbox.workflow.engine.Criteria;
import org.signalbox.workflow.engine.Flow;
import org.signalbox.workflow.engine.Flow.Branch;
import org.signalbox.workflow.engine.Flow.Goal;
import org.signalbox.workflow.engine.Flow.Mailing;
import org.signalbox.workflow.engine.Flow.Step;
import org.signalbox.workflow.engine.Flow.Trigger;
import org.signalbox.workflow.engine.Flow.WaitAction;
import org.signalbox.workflow.engine.GoalType;
import org.signalbox.workflow.engine.Numbered;
import org.signalbox.workflow.engine.SplitOptionType;
import org.signalbox.workflow.engine.StepSettings;
import org.signalbox.workflow.engine.StepType;
import org.signalbox.workflow.engine.TriggerType;
import org.signalbox.workflow.engine.WaitActionType;

/** Reads the document that {@link Workflows} makes of a flow's rows. */
final class FlowReader {

  private FlowReader() {}

  static Flow flow(String document) {
    Map<?, ?> row = PlainJson.object(document);
    return new Flow(
        number(row, "workflow_id"),
        new Mailing(flag(row, "sender"), flag(row, "reply"), flag(row, "subscribed")),
        flag(row, "use_timeframe"),
        flag(row, "zoned"),
        key(row, "exit_flow_id"),
        key(row, "exit_success_flow_id"),
        criteria(row, "filter", Columns.PERSON),
        list(row, "triggers", FlowReader::trigger),
        list(row, "goals", FlowReader::goal),
        list(row, "steps", FlowReader::step));
  }

  private static Trigger trigger(Map<?, ?> row) {
    TriggerType type = Numbered.of(TriggerType.class, number(row, "type"));
    return new Trigger(type, key(row, "key"), criteria(row, "criteria", Columns.PERSON));
  }

  private static Goal goal(Map<?, ?> row) {
    GoalType type = Numbered.of(GoalType.class, number(row, "type"));
    return new Goal(type, key(row, "key"), criteria(row, "criteria", Columns.PERSON));
  }

  private static Step step(Map<?, ?> row) {
    return new Step(
        number(row, "id"),
        Numbered.of(StepType.class, number(row, "type")),
        new StepSettings(settings(row.get("settings"))),
        list(row, "actions", FlowReader::action),
        list(row, "branches", FlowReader::branch));
  }

  static WaitAction action(Map<?, ?> row) {
    return new WaitAction(
        Numbered.of(WaitActionType.class, number(row, "type")),
        number(row, "key"),
        criteria(row, "criteria", Columns.FORM_FIELDS));
  }

  private static Branch branch(Map<?, ?> row) {
    SplitOptionType type = Numbered.of(SplitOptionType.class, number(row, "type"));
    Columns columns = type == SplitOptionType.FormData ? Columns.FORM_FIELDS : Columns.PERSON;
    return new Branch(
        type, key(row, "key"), criteria(row, "criteria", columns), flag(row, "is_default"));
  }

  @SuppressWarnings("unchecked") // an object of PlainJson
  static Map<String, Object> settings(@Nullable Object settings) {
    return settings instanceof Map<?, ?> members ? (Map<String, Object>) members : Map.of();
  }

  static Criteria criteria(Map<?, ?> row, String name, Columns columns) {
    return row.get(name) instanceof List<?> groups ? Criteria.of(groups, columns) : Criteria.NONE;
  }

  static <T> List<T> list(Map<?, ?> row, String name, Function<Map<?, ?>, T> read) {
    return row.get(name) instanceof List<?> items
        ? items.stream().map(item -> read.apply((Map<?, ?>) item)).toList()
        : List.of();
  }

  static int number(Map<?, ?> row, String name) {
    return key(row, name).orElse(0);
  }

  static OptionalInt key(Map<?, ?> row, String name) {
    return row.get(name) instanceof Integer key ? OptionalInt.of(key) : OptionalInt.empty();
  }

  static boolean flag(Map<?, ?> row, String name) {
    return Boolean.TRUE.equals(row.get(name));
  }
}
