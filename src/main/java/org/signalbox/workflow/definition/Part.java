package org.signalbox.workflow.definition;

import java.util.ArrayList;
import java.util.List;
import org.signalbox.wire.Carrier;
import org.signalbox.wire.Shape;

/** The parts of a flow that have calls of their own to make, read, save and delete them. */
public enum Part {
  TRIGGER(PartShapes.TRIGGER, "Triggers", DefinitionSql.FLOW_OF_TRIGGER),
  GOAL(PartShapes.GOAL, "Goals", DefinitionSql.FLOW_OF_GOAL),
  WAIT_FOR_ACTION(PartShapes.WAIT_ACTION, "Actions", DefinitionSql.FLOW_OF_ACTION);

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

  /** The member that holds its key. */
  String key() {
    return shape.name() + "Id";
  }

  /** Finds the flow of one. */
  String flowSql() {
    return flowSql;
  }

  /** A flow in which {@code saved} stands for the part with its key, or at the end. */
  Carrier saved(Carrier flow, Carrier saved) {
    return change(flow, saved.number(Steps.STEP), parts -> with(parts, saved));
  }

  /** A flow without the part. */
  Carrier without(Carrier flow, Carrier gone) {
    return change(
        flow,
        gone.number(Steps.STEP),
        parts -> parts.stream().filter(part -> key(part) != key(gone)).toList());
  }

  /** The part of a flow that a save made or changed: of new ones the newest. */
  Carrier found(Carrier flow, int key) {
    int wanted = key > 0 ? key : Steps.all(flow).mapToInt(this::key).max().orElse(0);
    return Steps.find(flow, key(), wanted).orElseThrow(() -> new UnknownPart(key(), wanted));
  }

  private interface Change {
    List<Carrier> of(List<Carrier> parts);
  }

  private Carrier change(Carrier flow, int step, Change change) {
    if (this != WAIT_FOR_ACTION) {
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
