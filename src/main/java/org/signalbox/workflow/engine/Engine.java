package org.signalbox.workflow.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.signalbox.workflow.engine.Plan.Step;

/**
 * Moves one run by one step: checks, then the step itself (domain.md 6, table 11.2).
 *
 * <p>One step a look, because the next one may ask about what this one wrote. A run that goes on is
 * due at once; whoever looks again brings fresh facts. Behind the last step one more look ends it,
 * so that what the last step wrote still counts as a goal.
 */
public final class Engine {

  /** So many failures of one step in a row, and the run drops out. */
  static final int MAX_ATTEMPTS = 6;

  private static final Duration FIRST_RETRY = Duration.ofMinutes(1);

  private Engine() {}

  /**
   * Looks at a run that is due.
   *
   * @param plan the flow of the run
   * @param run an Active run
   * @param participant the person, as known now
   * @param now the time
   * @return what became of the run; the run as it was, when it is not due or the flow is not
   *     Running
   */
  public static Progress look(Plan plan, Instance run, Participant participant, Instant now) {
    boolean started = plan.start().filter(start -> start.isAfter(now)).isEmpty();
    if (plan.status() != WorkflowStatus.Running || !started || !run.due(now)) {
      return new Progress(run, List.of(), List.of());
    }
    Look look = new Look(run, now);
    Facts facts = new Facts(participant, now, plan.zone());
    goal(plan, facts, look);
    if (look.run().status().ended()) {
      look.propose(plan.successFlow());
    } else {
      step(plan, facts, look);
    }
    return look.progress();
  }

  /**
   * A look at the run, or what it led to, failed: the step is tried again, each time after twice as
   * long, and in the end the run drops out with STEP_FAILED.
   *
   * @param run as it was before the look, Active
   * @param now the time
   */
  public static Progress failed(Instance run, Instant now) {
    Look look = new Look(run, now);
    look.fail(now.plus(FIRST_RETRY.multipliedBy(1L << Math.min(run.attempts(), MAX_ATTEMPTS))));
    if (look.run().attempts() < MAX_ATTEMPTS) {
      return look.progress();
    }
    Look last = new Look(look.run(), now);
    last.dropOut(InstanceTrigger.STEP_FAILED, InstanceGuard.ALWAYS, DropoutReason.STEP_FAILED);
    return last.progress();
  }

  /** A goal that was reached during a pause ends the run now, if the flow jumps to its finish. */
  private static void goal(Plan plan, Facts facts, Look look) {
    Optional<Plan.Goal> reached =
        plan.goals().stream()
            .filter(goal -> facts.reached(goal.id()) && facts.match(goal.criteria()))
            .findFirst();
    if (look.run().awaitsGoal()) {
      reached.ifPresent(goal -> look.reachGoal(Map.of("goal", goal.id()), plan.jumpToFinish()));
    } else if (plan.jumpToFinish()) {
      look.succeed(true);
    }
  }

  /** Who has taken every step is checked no more: the last one may have been a blocking list. */
  private static void step(Plan plan, Facts facts, Look look) {
    OptionalInt current = look.run().currentStep();
    if (current.isEmpty()) {
      finish(plan, look);
      return;
    }
    Optional<Step> step = plan.step(current.getAsInt());
    Optional<? extends Enum<?>> refusal = refusal(plan, facts, step);
    if (refusal.isPresent()) {
      look.dropOut(InstanceTrigger.CHECK_FAILED, InstanceGuard.ALWAYS, refusal.get());
    } else if (step.isPresent()) {
      new StepExecution(plan, step.get(), facts, look).execute();
    } else {
      look.dropOut(InstanceTrigger.CHECK_FAILED, InstanceGuard.ALWAYS, DropoutReason.STEPNOTFOUND);
    }
  }

  private static void finish(Plan plan, Look look) {
    look.finish();
    look.propose(
        look.run().status() == InstanceStatus.Finished ? plan.exitFlow() : plan.successFlow());
  }

  /** Why the person may not take the step, or not even stay. */
  private static Optional<? extends Enum<?>> refusal(Plan plan, Facts facts, Optional<Step> step) {
    StepType type = step.map(Step::type).orElse(StepType.None);
    Optional<StepCheck> failed =
        StepCheck.failed(type, plan.consentOverridden(), facts.participant());
    if (failed.isPresent()) {
      return failed;
    }
    Optional<DropoutReason> missing =
        step.flatMap(taken -> StepNeeds.missing(taken, plan.smsSender()));
    return missing.isPresent() ? missing : step.flatMap(Step::fault);
  }
}
