package org.signalbox.workflow.engine;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One person's run through one flow: a value, each move gives a new one (domain.md 1.1, 11.2).
 *
 * @param id its key
 * @param workflowId the flow
 * @param personId the person
 * @param status how far it is
 * @param currentStep the next step to execute, empty behind the last one
 * @param stepStarted when it came to that step
 * @param stepLevel where it is inside that step
 * @param waitUntil the earliest instant at which that step is looked at again, empty for at once or
 *     never
 * @param lastCommunicationStep the last finished step that sent mail or SMS
 * @param lastCommunicationAt when it did
 * @param goalReachedAt when it first reached a goal
 * @param attempts how often the current step failed
 * @param dropoutReason why it dropped out, of the catalogue of domain.md 6.1
 */
public record Instance(
    int id,
    int workflowId,
    int personId,
    InstanceStatus status,
    OptionalInt currentStep,
    Optional<Instant> stepStarted,
    int stepLevel,
    Optional<Instant> waitUntil,
    OptionalInt lastCommunicationStep,
    Optional<Instant> lastCommunicationAt,
    Optional<Instant> goalReachedAt,
    int attempts,
    Optional<String> dropoutReason) {

  /** Level of a step that has been entered and waits. */
  public static final int WAITING = 1;

  /** Level of a wait-for-action step whose action has come. */
  public static final int SATISFIED = 2;

  public Instance {
    Objects.requireNonNull(status, "status must be set");
    Objects.requireNonNull(waitUntil, "waitUntil must be set, empty for none");
    Objects.requireNonNull(goalReachedAt, "goalReachedAt must be set, empty for none");
    if ((status == InstanceStatus.DropOut) != dropoutReason.isPresent()) {
      throw new IllegalArgumentException("a run drops out with a reason, and only then has one");
    }
  }

  public boolean waitsForAction() {
    return status == InstanceStatus.Active && stepLevel == WAITING;
  }

  /** Whether a goal reached now is the first. */
  public boolean awaitsGoal() {
    return status == InstanceStatus.Active && goalReachedAt.isEmpty();
  }

  /** Whether it is time to look at it; a wait without end is never over by itself. */
  public boolean due(Instant now) {
    boolean over = waitUntil.map(until -> !until.isAfter(now)).orElse(stepLevel != WAITING);
    return status == InstanceStatus.Active && over;
  }

  /** The awaited action came: due at once, or only remembered while the flow is paused. */
  public Instance satisfied(WorkflowStatus flow, Instant now) {
    boolean running = flow == WorkflowStatus.Running;
    InstanceGuard guard = running ? InstanceGuard.WHILE_RUNNING : InstanceGuard.WHILE_PAUSED;
    InstanceStatus next = status.after(InstanceTrigger.ACTION, guard);
    return with(next, SATISFIED, running ? Optional.of(now) : waitUntil, goalReachedAt, attempts);
  }

  /** A goal of the flow is reached: the run may be over with it. */
  public Instance succeeded(boolean jumpToFinish, WorkflowStatus flow, Instant now) {
    InstanceStatus next = status.after(InstanceTrigger.GOAL, guard(jumpToFinish, flow));
    return with(next, stepLevel, waitUntil, goalReachedAt.or(() -> Optional.of(now)), attempts);
  }

  /** It waits at its step; without an end only for an action. */
  Instance waiting(InstanceTrigger trigger, int level, Optional<Instant> until) {
    return with(status.after(trigger), level, until, goalReachedAt, attempts);
  }

  /** The step failed and is looked at again later. */
  Instance failed(Instant again) {
    return with(status, stepLevel, Optional.of(again), goalReachedAt, attempts + 1);
  }

  /** It is past the last step. */
  Instance finished() {
    InstanceGuard guard =
        goalReachedAt.isPresent() ? InstanceGuard.GOAL_REACHED : InstanceGuard.NO_GOAL;
    InstanceStatus next = status.after(InstanceTrigger.LAST_STEP_DONE, guard);
    return with(next, stepLevel, waitUntil, goalReachedAt, attempts);
  }

  /** It goes on to another step, where it is due at once; empty for behind the last one. */
  Instance goneOn(InstanceTrigger trigger, InstanceGuard guard, OptionalInt nextStep, Instant now) {
    return new Instance(
        id,
        workflowId,
        personId,
        status.after(trigger, guard),
        nextStep,
        Optional.of(now),
        0,
        Optional.of(now),
        lastCommunicationStep,
        lastCommunicationAt,
        goalReachedAt,
        0,
        dropoutReason);
  }

  /** Its current step sent mail or SMS. */
  Instance communicated(Instant now) {
    return new Instance(
        id,
        workflowId,
        personId,
        status,
        currentStep,
        stepStarted,
        stepLevel,
        waitUntil,
        currentStep,
        Optional.of(now),
        goalReachedAt,
        attempts,
        dropoutReason);
  }

  Instance droppedOut(InstanceTrigger trigger, InstanceGuard guard, String reason) {
    return new Instance(
        id,
        workflowId,
        personId,
        status.after(trigger, guard),
        currentStep,
        stepStarted,
        stepLevel,
        waitUntil,
        lastCommunicationStep,
        lastCommunicationAt,
        goalReachedAt,
        attempts,
        Optional.of(reason));
  }

  private Instance with(
      InstanceStatus newStatus,
      int level,
      Optional<Instant> until,
      Optional<Instant> goal,
      int failures) {
    return new Instance(
        id,
        workflowId,
        personId,
        newStatus,
        currentStep,
        stepStarted,
        level,
        until,
        lastCommunicationStep,
        lastCommunicationAt,
        goal,
        failures,
        dropoutReason);
  }

  private static InstanceGuard guard(boolean jumpToFinish, WorkflowStatus flow) {
    if (!jumpToFinish) {
      return InstanceGuard.STAYS;
    }
    return flow == WorkflowStatus.Running ? InstanceGuard.JUMPS_NOW : InstanceGuard.JUMPS_AT_RESUME;
  }
}
