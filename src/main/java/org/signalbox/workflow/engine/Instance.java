package org.signalbox.workflow.engine;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One person's run through one flow: a value, each move gives a new one.
 *
 * @param id its key
 * @param workflowId the flow
 * @param personId the person
 * @param status how far it is
 * @param stepLevel where it is inside its current step
 * @param waitUntil the earliest instant at which that step is looked at again, empty for at once or
 *     never
 * @param goalReachedAt when it first reached a goal
 */
public record Instance(
    int id,
    int workflowId,
    int personId,
    InstanceStatus status,
    int stepLevel,
    Optional<Instant> waitUntil,
    Optional<Instant> goalReachedAt) {

  /** Level of a wait-for-action step that has been entered and waits. */
  public static final int WAITING = 1;

  /** Level of a wait-for-action step whose action has come. */
  public static final int SATISFIED = 2;

  public Instance {
    Objects.requireNonNull(status, "status must be set");
    Objects.requireNonNull(waitUntil, "waitUntil must be set, empty for none");
    Objects.requireNonNull(goalReachedAt, "goalReachedAt must be set, empty for none");
  }

  public boolean waitsForAction() {
    return status == InstanceStatus.Active && stepLevel == WAITING;
  }

  /** Whether a goal reached now is the first. */
  public boolean awaitsGoal() {
    return status == InstanceStatus.Active && goalReachedAt.isEmpty();
  }

  /** The awaited action came: due at once, or only remembered while the flow is paused. */
  public Instance satisfied(WorkflowStatus flow, Instant now) {
    boolean running = flow == WorkflowStatus.Running;
    InstanceGuard guard = running ? InstanceGuard.WHILE_RUNNING : InstanceGuard.WHILE_PAUSED;
    InstanceStatus next = status.after(InstanceTrigger.ACTION, guard);
    Optional<Instant> due = running ? Optional.of(now) : waitUntil;
    return new Instance(id, workflowId, personId, next, SATISFIED, due, goalReachedAt);
  }

  /** A goal of the flow is reached: the run may be over with it. */
  public Instance succeeded(boolean jumpToFinish, WorkflowStatus flow, Instant now) {
    InstanceStatus next = status.after(InstanceTrigger.GOAL, guard(jumpToFinish, flow));
    return new Instance(id, workflowId, personId, next, stepLevel, waitUntil, Optional.of(now));
  }

  private static InstanceGuard guard(boolean jumpToFinish, WorkflowStatus flow) {
    if (!jumpToFinish) {
      return InstanceGuard.STAYS;
    }
    return flow == WorkflowStatus.Running ? InstanceGuard.JUMPS_NOW : InstanceGuard.JUMPS_AT_RESUME;
  }
}
