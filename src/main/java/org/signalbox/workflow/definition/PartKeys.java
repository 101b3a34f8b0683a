package org.signalbox.workflow.definition;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The keys of parts that a save names: each is of this flow, and is named once. */
final class PartKeys {

  private static final Map<String, String> MEMBERS =
      Map.of(
          "step", "WorkflowStepId",
          "option", "WorkflowStepOptionId",
          "action", "WorkflowWaitForActionId",
          "trigger", "WorkflowTriggerId",
          "goal", "WorkflowGoalId");

  private PartKeys() {}

  static void check(String table, List<Integer> named, List<Integer> known) {
    Set<Integer> free = new HashSet<>(known);
    for (int key : named) {
      if (!free.remove(key)) {
        throw InvalidFlow.ofPart(MEMBERS.getOrDefault(table, table), key);
      }
    }
  }
}
