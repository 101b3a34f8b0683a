package org.signalbox.workflow.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.signalbox.workflow.engine.Given.Somebody;
import org.signalbox.workflow.engine.Participant.Heard;

/** One person, some flows and a clock that is wound by hand: what the pass does, in memory. */
final class World {

  final Somebody person = Given.somebody();
  private final Map<Integer, Plan> flows = new HashMap<>();
  private final Map<Integer, Integer> firstSteps = new HashMap<>();
  private final Map<Integer, Instance> runs = new LinkedHashMap<>();
  private final List<String> log = new ArrayList<>();
  private Instant now = Given.MONDAY;

  void flow(Plan plan, int firstStep) {
    flows.put(plan.workflowId(), plan);
    firstSteps.put(plan.workflowId(), firstStep);
  }

  /** The person enters the flow, unless there already. */
  void enrol(int flow) {
    if (runs.containsKey(flow) && run(flow).status().open()) {
      return;
    }
    int first = Optional.ofNullable(firstSteps.get(flow)).orElseThrow();
    runs.put(
        flow,
        new Instance(
            flow,
            flow,
            9,
            InstanceStatus.Active,
            OptionalInt.of(first),
            Optional.of(now),
            0,
            Optional.of(now),
            OptionalInt.empty(),
            Optional.empty(),
            Optional.empty(),
            0,
            Optional.empty()));
    pass();
  }

  void clicks(int link) {
    hears(new Heard(WaitActionType.LinkClicked, link, 0, Map.of(), now));
  }

  void waits(Duration time) {
    Instant end = now.plus(time);
    for (Optional<Instant> due = due(end); due.isPresent(); due = due(end)) {
      now = due.get().isAfter(now) ? due.get() : now;
      pass();
    }
    now = end;
  }

  /** Looks at everybody who is due until nobody is. */
  void pass() {
    boolean moved = true;
    for (int looks = 0; moved; looks++) {
      if (looks > 100) {
        throw new IllegalStateException("the world never rests: " + log);
      }
      moved = false;
      for (Instance run : List.copyOf(runs.values())) {
        moved |= look(run);
      }
    }
  }

  Instance run(int flow) {
    return Optional.ofNullable(runs.get(flow)).orElseThrow();
  }

  /** What left the database or was written to it, in order, such as {@code send-email 10}. */
  List<String> log() {
    return List.copyOf(log);
  }

  private boolean look(Instance run) {
    Plan plan = Optional.ofNullable(flows.get(run.workflowId())).orElseThrow();
    Progress progress = Engine.look(plan, run, person.participant(), now);
    runs.put(run.workflowId(), progress.run());
    progress.effects().forEach(effect -> happens(plan, effect));
    return !progress.trail().isEmpty();
  }

  private void happens(Plan plan, Effect effect) {
    if (effect instanceof Effect.Send send) {
      log.add(send.topic().text().replace("step.", "") + " " + send.stepId());
    } else if (effect instanceof Effect.Write write) {
      log.add(write.type() + " " + write.stepId());
      StepSettings settings = plan.step(write.stepId()).orElseThrow().settings();
      if (write.type() == StepType.AddToList) {
        settings.key("selection").ifPresent(person.selections::add);
      }
    } else if (effect instanceof Effect.JoinSelection join) {
      person.selections.add(join.selectionId());
    } else if (effect instanceof Effect.Propose propose
        && flows.containsKey(propose.workflowId())) {
      enrol(propose.workflowId());
    }
  }

  private void hears(Heard heard) {
    person.heard.add(heard);
    for (Instance run : List.copyOf(runs.values())) {
      boolean awaited =
          run.waitsForAction()
              && Optional.ofNullable(flows.get(run.workflowId()))
                  .orElseThrow()
                  .step(run.currentStep().orElse(0))
                  .filter(step -> step.type() == StepType.WaitForAction)
                  .filter(step -> step.actions().stream().anyMatch(it -> it.key() == heard.key()))
                  .isPresent();
      if (awaited) {
        runs.put(run.workflowId(), run.satisfied(WorkflowStatus.Running, now));
      }
    }
    pass();
  }

  private Optional<Instant> due(Instant end) {
    return runs.values().stream()
        .filter(run -> run.status() == InstanceStatus.Active)
        .flatMap(run -> run.waitUntil().stream())
        .filter(until -> !until.isAfter(end) && until.isAfter(now))
        .min(Instant::compareTo);
  }
}
