package org.signalbox.workflow.definition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.signalbox.wire.Carrier;

/** Finds and changes what is somewhere in the steps of a flow. */
final class Steps {

  static final String STEP = "WorkflowStepId";
  static final String OPTION = "WorkflowStepOptionId";
  static final String ACTION = "WorkflowWaitForActionId";

  private static final Set<String> KEYS =
      Set.of(
          STEP, OPTION, ACTION, "WorkflowId", "WorkflowTriggerId", "WorkflowGoalId", "EmailFlowId");

  private Steps() {}

  /** Every carrier in a carrier, itself included, a line before the next. */
  static Stream<Carrier> all(Carrier carrier) {
    return Stream.concat(
        Stream.of(carrier),
        carrier.values().stream()
            .flatMap(value -> value instanceof List<?> list ? list.stream() : Stream.of())
            .filter(Carrier.class::isInstance)
            .flatMap(item -> all((Carrier) item)));
  }

  /**
   * The part with that key of its own; steps are told by their type, for parts of theirs name them.
   */
  static Optional<Carrier> find(Carrier flow, String member, int key) {
    String mark = member.equals(STEP) ? "StepType" : member;
    return all(flow)
        .filter(part -> part.containsKey(mark) && part.number(member) == key)
        .findFirst();
  }

  /** The same with every line of steps, the main one and those of branches, changed. */
  static Carrier changeLines(Carrier holder, UnaryOperator<List<Carrier>> change) {
    List<Carrier> line = new ArrayList<>();
    for (Carrier step : holder.carriers("Steps")) {
      List<Carrier> options =
          step.carriers("Options").stream().map(option -> changeLines(option, change)).toList();
      line.add(step.containsKey("Options") ? step.with("Options", options) : step);
    }
    return holder.with("Steps", change.apply(line));
  }

  /** The same as if it had never been stored. */
  static Carrier withoutKeys(Carrier carrier) {
    Map<String, Object> changed = new LinkedHashMap<>();
    carrier.forEach(
        (member, value) -> {
          if (KEYS.contains(member)) {
            changed.put(member, 0);
          } else if (value instanceof List<?> list) {
            changed.put(
                member,
                list.stream()
                    .map(item -> item instanceof Carrier inner ? withoutKeys(inner) : (Object) item)
                    .toList());
          }
        });
    Carrier copy = carrier;
    for (Map.Entry<String, Object> change : changed.entrySet()) {
      copy = copy.with(change.getKey(), change.getValue());
    }
    return copy;
  }
}
