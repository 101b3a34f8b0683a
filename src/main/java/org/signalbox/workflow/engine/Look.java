package org.signalbox.workflow.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** One look at one run: what becomes of the run, and what is told and done about it. */
final class Look {

  private final Instant now;
  private final List<Progress.Entry> trail = new ArrayList<>();
  private final List<Effect> effects = new ArrayList<>();
  private Instance run;

  Look(Instance run, Instant now) {
    this.run = run;
    this.now = now;
  }

  Instance run() {
    return run;
  }

  Instant now() {
    return now;
  }

  Progress progress() {
    return new Progress(run, trail, effects);
  }

  void effect(Effect effect) {
    effects.add(effect);
  }

  void propose(OptionalInt flow) {
    flow.ifPresent(id -> effect(new Effect.Propose(id)));
  }

  /** What happened is told before the run moves on from it. */
  void tell(String kind, Map<String, Object> detail) {
    tell(kind, run, detail);
  }

  void goOn(InstanceTrigger trigger, InstanceGuard guard, OptionalInt next) {
    run = run.goneOn(trigger, guard, next, now);
  }

  /** The step is done. */
  void done(OptionalInt next) {
    tell("step", Map.of());
    goOn(InstanceTrigger.PLAIN_STEP, InstanceGuard.ALWAYS, next);
  }

  void waitAt(InstanceTrigger trigger, int level, Optional<Instant> until) {
    tell(
        "waiting",
        until.map(end -> Map.<String, Object>of("until", end.toString())).orElseGet(Map::of));
    run = run.waiting(trigger, level, until);
  }

  void satisfy() {
    tell("woken", Map.of());
    run = run.satisfied(WorkflowStatus.Running, now);
  }

  void communicate() {
    run = run.communicated(now);
  }

  void reachGoal(Map<String, Object> detail, boolean jumpToFinish) {
    tell("goal", detail);
    succeed(jumpToFinish);
  }

  /** A goal counts: now, or one that was reached before. */
  void succeed(boolean jumpToFinish) {
    Instance before = run;
    run = run.succeeded(jumpToFinish, WorkflowStatus.Running, now);
    if (run.status().ended()) {
      trail.add(entry("finished", before, Map.of()));
    }
  }

  void finish() {
    Instance before = run;
    run = run.finished();
    trail.add(entry("finished", before, Map.of()));
  }

  void fail(Instant again) {
    run = run.failed(again);
    tell("retry", Map.of("attempt", run.attempts(), "until", again.toString()));
  }

  /** The name of the reason is what is stored. */
  void dropOut(InstanceTrigger trigger, InstanceGuard guard, Enum<?> reason) {
    Instance before = run;
    run = run.droppedOut(trigger, guard, reason.name());
    trail.add(entry("dropped-out", before, Map.of("reason", reason.name())));
  }

  private void tell(String kind, Instance before, Map<String, Object> detail) {
    trail.add(entry(kind, before, detail));
  }

  private Progress.Entry entry(String kind, Instance before, Map<String, Object> detail) {
    return new Progress.Entry(
        kind, before.status(), run.status(), before.currentStep().orElse(0), detail);
  }
}
