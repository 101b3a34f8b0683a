package org.signalbox.workflow.definition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.signalbox.wire.Carrier;
import org.signalbox.wire.Shape;

/** The parts of a flow that have calls of their own to make, read, save and delete them. */
public enum Part {
  TRIGGER(PartShapes.TRIGGER, "Triggers", DefinitionSql.FLOW_OF_TRIGGER),
  GOAL(PartShapes.GOAL, "Goals", DefinitionSql.FLOW_OF_GOAL),
  WAIT_FOR_ACTION(PartShapes.WAIT_ACTION, "Actions", DefinitionSql.FLOW_OF_ACTION),
  BRANCH(StepShapes.BRANCH, "Options", DefinitionSql.FLOW_OF_OPTION);

  @SuppressWarnings("ImmutableEnumChecker") // no shape ever changes
  private final Shape shape;

  private final String list;
  private final String flowSql;

  Part(Shape shape, String list, String flowSql) {
    this.shape = shape;
    this.list = list;
    this.flowSql = flowSql;
  }

  Shape shape() {
    return shape;
  }

  /** What a read answers with; of a branch, unlike a save, with its type. */
  String base() {
    return this == BRANCH ? "WorkflowStepOptionBase" : shape.name();
  }

  /** The member that holds its key. */
  String key() {
    return shape.name() + "Id";
  }

  /** Finds the flow of one. */
  String flowSql() {
    return flowSql;
  }

  /** Whether it is a part of a step, and not of the flow itself. */
  boolean inStep() {
    return this == WAIT_FOR_ACTION || this == BRANCH;
  }

  /** A flow in which {@code sent} stands for the part with its key, or at the end. */
  Carrier saved(Carrier flow, Carrier sent) {
    Carrier placed = placed(flow, sent);
    return change(flow, placed.number(Steps.STEP), parts -> with(parts, placed));
  }

  /** A flow without the part. */
  Carrier without(Carrier flow, Carrier gone) {
    return change(
        flow,
        gone.number(Steps.STEP),
        parts -> parts.stream().filter(part -> key(part) != key(gone)).toList());
  }

  /** The part with that key, as a flow has it. */
  Carrier found(Carrier flow, int key) {
    return Steps.find(flow, key(), key).orElseThrow(() -> new UnknownPart(key(), key));
  }

  /** The part of a flow that a save made or changed, as it is told: of new ones the newest. */
  Carrier told(Carrier flow, Carrier sent) {
    int step = sent.number(Steps.STEP);
    Carrier found =
        key(sent) > 0
            ? found(flow, key(sent))
            : siblings(flow, step).stream()
                .max(Comparator.comparingInt(this::key))
                .orElseThrow(() -> new UnknownPart(Steps.STEP, step));
    return this == BRANCH ? shape.read(found.toString()) : found;
  }

  private interface Change {
    List<Carrier> of(List<Carrier> parts);
  }

  private Carrier change(Carrier flow, int step, Change change) {
    if (!inStep()) {
      return flow.with(list, change.of(flow.carriers(list)));
    }
    return Steps.changeLines(
        flow,
        line ->
            line.stream()
                .map(
                    candidate ->
                        candidate.number(Steps.STEP) == step && candidate.containsKey(list)
                            ? candidate.with(list, change.of(candidate.carriers(list)))
                            : candidate)
                .toList());
  }

  private List<Carrier> siblings(Carrier flow, int step) {
    Optional<Carrier> holder = inStep() ? Steps.find(flow, Steps.STEP, step) : Optional.of(flow);
    return holder.map(parent -> parent.carriers(list)).orElse(List.of());
  }

  /** What is stored stays in its step, whatever step it names. */
  private Carrier placed(Carrier flow, Carrier sent) {
    boolean stays = inStep() && key(sent) > 0;
    return stays ? sent.with(Steps.STEP, found(flow, key(sent)).number(Steps.STEP)) : sent;
  }

  private List<Carrier> with(List<Carrier> parts, Carrier saved) {
    List<Carrier> all = new ArrayList<>(parts);
    int place = key(saved) == 0 ? -1 : parts.stream().map(this::key).toList().indexOf(key(saved));
    if (place < 0) {
      all.add(saved);
    } else {
      all.set(place, saved);
    }
    return all;
  }

  private int key(Carrier part) {
    return part.number(key());
  }
}
