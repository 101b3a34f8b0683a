package org.signalbox.workflow.pass;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.signalbox.workflow.engine.Effect;
import org.signalbox.workflow.engine.StepType;

/** Everything that the runs of one batch do besides moving, kind by kind. */
final class Effects {

  private final Map<StepType, List<Task>> tasks = new EnumMap<>(StepType.class);
  private final List<Row> sends = new ArrayList<>();
  private final List<Row> joins = new ArrayList<>();
  private final List<Proposals.Proposal> proposals = new ArrayList<>();

  static Effects of(List<Outcome> outcomes) {
    Effects effects = new Effects();
    for (Outcome outcome : outcomes) {
      outcome.progress().effects().forEach(effect -> effects.add(outcome, effect));
    }
    return effects;
  }

  private void add(Outcome outcome, Effect effect) {
    if (effect instanceof Effect.Send send) {
      sends.add(Sends.row(task(outcome, send.stepId()), send.topic()));
    } else if (effect instanceof Effect.Write write) {
      tasks
          .computeIfAbsent(write.type(), any -> new ArrayList<>())
          .add(task(outcome, write.stepId()));
    } else if (effect instanceof Effect.JoinSelection join) {
      joins.add(task(outcome, 0).row().with("selection", join.selectionId()));
    } else if (effect instanceof Effect.Propose propose) {
      proposals.add(new Proposals.Proposal(outcome.found(), propose.workflowId()));
    }
  }

  private static Task task(Outcome outcome, int stepId) {
    return new Task(outcome.found(), outcome.plan(), stepId);
  }

  /** Carries them out; locks come first, proposals last. */
  void carryOut(Writer writer) {
    Locks.take(writer, of(StepType.DistributeToOwner), of(StepType.UpdateParticipant));
    Sends.write(writer, sends);
    Updates.write(writer, of(StepType.UpdateParticipant));
    joins.addAll(rows(StepType.AddToList));
    Lists.add(writer, joins);
    Lists.remove(writer, rows(StepType.RemoveFromList));
    Distribution.write(writer, of(StepType.DistributeToOwner));
    Requests.write(writer, of(StepType.CreateRequest));
    Sales.write(writer, of(StepType.CreateSale));
    FollowUps.write(writer, of(StepType.CreateFollowUp));
    Proposals.write(writer, proposals);
  }

  private List<Task> of(StepType type) {
    return tasks.getOrDefault(type, List.of());
  }

  private List<Row> rows(StepType type) {
    return of(type).stream().map(Lists::row).toList();
  }
}
