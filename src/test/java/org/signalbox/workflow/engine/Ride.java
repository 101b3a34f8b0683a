package org.signalbox.workflow.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.signalbox.workflow.engine.Life.Standing;

/** A run on the {@link Stage}, and how much had been sold and heard before it began. */
final class Ride {

  final int sales;
  final int heard;
  final List<Progress.Entry> trail = new ArrayList<>();
  Instance run;

  Ride(int id, int person, Script script, Soul soul, Instant now) {
    this.sales = soul.sales.size();
    this.heard = soul.heard.size();
    this.run = idle(id, person, script, now);
    trail.add(new Progress.Entry("enrolled", InstanceStatus.None, run.status(), 0, Map.of()));
    becomes("promoted", run.status().after(InstanceTrigger.PROMOTE), Optional.empty());
  }

  void becomes(String kind, Instance next) {
    trail.add(
        new Progress.Entry(
            kind, run.status(), next.status(), run.currentStep().orElse(0), Map.of()));
    run = next;
  }

  /** What the database changes without asking the engine. */
  void becomes(String kind, InstanceStatus status, Optional<Instant> until) {
    becomes(kind, status, until, run.stepStarted());
  }

  /** The same where the wait has another beginning, too. */
  void becomes(
      String kind, InstanceStatus status, Optional<Instant> until, Optional<Instant> started) {
    becomes(
        kind,
        new Instance(
            run.id(),
            run.workflowId(),
            run.personId(),
            status,
            run.currentStep(),
            started,
            run.stepLevel(),
            until,
            run.lastCommunicationStep(),
            run.lastCommunicationAt(),
            run.goalReachedAt(),
            run.attempts(),
            run.dropoutReason()));
  }

  Standing standing() {
    return new Standing(
        run.id(),
        run.workflowId(),
        run.personId(),
        run.status(),
        run.currentStep().orElse(0),
        run.stepLevel(),
        run.waitUntil(),
        run.goalReachedAt(),
        run.lastCommunicationStep(),
        run.lastCommunicationAt(),
        run.attempts(),
        run.dropoutReason().orElse(""));
  }

  private static Instance idle(int id, int person, Script script, Instant now) {
    return new Instance(
        id,
        script.flow(),
        person,
        InstanceStatus.None.after(InstanceTrigger.ENROL),
        OptionalInt.of(script.line().get(0).id()),
        Optional.of(now),
        0,
        Optional.empty(),
        OptionalInt.empty(),
        Optional.empty(),
        Optional.empty(),
        0,
        Optional.empty());
  }
}
