package org.signalbox.workflow.pass;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.signalbox.workflow.engine.IntervalType;
import org.signalbox.workflow.engine.StepSettings;

/** When something that a step creates begins (domain.md 1.2, WorkflowActionType). */
final class Start {

  private final Task task;
  private final Instant now;

  Start(Task task, Instant now) {
    this.task = task;
    this.now = now;
  }

  /** Whether the owner's diary decides. */
  boolean whenFree() {
    return is(1, "FirstAvailable") || is(2, "FirstAvailableAfter");
  }

  /** Not before then. */
  Instant earliest() {
    return is(2, "FirstAvailableAfter") || is(4, "After") ? later() : now;
  }

  /** The day that the settings give, unless they say how to find one; else that of the start. */
  LocalDate date() {
    return Optional.of(task.settings())
        .filter(settings -> is(0, "None") || is(5, "Estimated"))
        .flatMap(settings -> settings.date("date"))
        .orElseGet(() -> earliest().atZone(task.zone()).toLocalDate());
  }

  Duration duration() {
    return Duration.ofSeconds(task.settings().key("duration").orElse(0));
  }

  private Instant later() {
    StepSettings settings = task.settings();
    return settings
        .constant(IntervalType.class, "actionTimeUnit")
        .orElse(IntervalType.None)
        .after(now, settings.key("actionTime").orElse(0), task.zone());
  }

  private boolean is(int number, String constant) {
    return task.settings().is("actionType", number, constant);
  }

  static List<Start> of(List<Task> tasks, Instant now) {
    return tasks.stream().map(task -> new Start(task, now)).toList();
  }
}
