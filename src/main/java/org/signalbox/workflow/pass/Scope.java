package org.signalbox.workflow.pass;

import java.util.List;
import java.util.OptionalInt;

/**
 * Which of the due runs a pass looks at.
 *
 * @param workflowId those of one flow, empty for all flows
 * @param runs only these, empty for all
 */
public record Scope(OptionalInt workflowId, List<Integer> runs) {

  public static final Scope ALL = new Scope(OptionalInt.empty(), List.of());

  public Scope {
    runs = List.copyOf(runs);
  }

  public static Scope flow(int workflowId) {
    return new Scope(OptionalInt.of(workflowId), List.of());
  }

  public static Scope runs(List<Integer> runs) {
    return new Scope(OptionalInt.empty(), runs);
  }
}
