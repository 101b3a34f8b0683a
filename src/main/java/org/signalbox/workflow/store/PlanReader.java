package org.signalbox.workflow.store;

import static org.signalbox.workflow.store.FlowReader.criteria;
import static org.signalbox.workflow.store.FlowReader.flag;
import static org.signalbox.workflow.store.FlowReader.key;
import static org.signalbox.workflow.store.FlowReader.list;
import static org.signalbox.workflow.store.FlowReader.number;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.signalbox.workflow.engine.Columns;
import org.signalbox.workflow.engine.GoalType;
import org.signalbox.workflow.engine.Numbered;
import org.signalbox.workflow.engine.Plan;
import org.signalbox.workflow.engine.SplitOptionType;
import org.signalbox.workflow.engine.StepSettings;
import org.signalbox.workflow.engine.StepType;
import org.signalbox.workflow.engine.TimeFrame;
import org.signalbox.workflow.engine.WorkflowStatus;

/** Reads the document that {@link Plans} makes of a flow's rows. */
final class PlanReader {

  private final Map<Integer, Map<?, ?>> rows = new HashMap<>();

  private PlanReader(Map<?, ?> flow) {
    for (Map<?, ?> row : list(flow, "steps", step -> step)) {
      rows.put(number(row, "id"), row);
    }
  }

  static Plan plan(Map<?, ?> flow, ZoneId otherwise) {
    return new Plan(
        number(flow, "workflow_id"),
        Numbered.of(WorkflowStatus.class, number(flow, "status")),
        Optional.ofNullable(flow.get("start")).map(start -> Instant.parse(start.toString())),
        zone(flow.get("zone"), otherwise),
        flag(flow, "use_timeframe") ? Optional.of(timeFrame(flow)) : Optional.empty(),
        flag(flow, "jump_to_finish"),
        flag(flow, "override"),
        key(flow, "exit_flow_id"),
        key(flow, "exit_success_flow_id"),
        list(flow, "goals", PlanReader::goal),
        new PlanReader(flow).steps());
  }

  /** This Java's list of zones may be older than the database's. */
  private static ZoneId zone(@Nullable Object iana, ZoneId otherwise) {
    String name = iana == null ? "" : iana.toString();
    return ZoneId.getAvailableZoneIds().contains(name) ? ZoneId.of(name) : otherwise;
  }

  private static TimeFrame timeFrame(Map<?, ?> flow) {
    int days = number(flow, "days");
    return new TimeFrame(
        Arrays.stream(DayOfWeek.values())
            .filter(day -> (days >> (day.getValue() - 1) & 1) == 1)
            .collect(Collectors.toSet()),
        time(flow.get("opens")),
        time(flow.get("closes")));
  }

  private static LocalTime time(@Nullable Object text) {
    return text == null ? LocalTime.MIDNIGHT : LocalTime.parse(text.toString());
  }

  private static Plan.Goal goal(Map<?, ?> row) {
    return new Plan.Goal(
        number(row, "id"),
        Numbered.of(GoalType.class, number(row, "type")),
        key(row, "key"),
        criteria(row, "criteria", Columns.PERSON));
  }

  private Map<Integer, Plan.Step> steps() {
    Map<Integer, Plan.Step> steps = new HashMap<>();
    rows.forEach((id, row) -> steps.put(id, step(row)));
    return steps;
  }

  private Plan.Step step(Map<?, ?> row) {
    return new Plan.Step(
        number(row, "id"),
        Numbered.of(StepType.class, number(row, "type")),
        new StepSettings(FlowReader.settings(row.get("settings"))),
        list(row, "actions", FlowReader::action),
        list(row, "branches", PlanReader::branch),
        next(row));
  }

  private static Plan.Branch branch(Map<?, ?> row) {
    SplitOptionType type = Numbered.of(SplitOptionType.class, number(row, "type"));
    Columns columns = type == SplitOptionType.FormData ? Columns.FORM_FIELDS : Columns.PERSON;
    return new Plan.Branch(
        type,
        key(row, "key"),
        criteria(row, "criteria", columns),
        flag(row, "is_default"),
        key(row, "first"));
  }

  /** Behind the last step of a branch goes on whatever is behind its split. */
  private OptionalInt next(Map<?, ?> row) {
    Map<?, ?> last = row;
    Set<Integer> seen = new HashSet<>();
    while (key(last, "next").isEmpty()) {
      Map<?, ?> split = rows.get(number(last, "split"));
      if (split == null || !seen.add(number(split, "id"))) {
        return OptionalInt.empty();
      }
      last = split;
    }
    return key(last, "next");
  }
}
