package org.signalbox.workflow.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.signalbox.workflow.engine.Plan.Branch;
import org.signalbox.workflow.engine.Plan.Step;

/** The step itself (domain.md 6.2), for somebody who passed all checks. */
final class StepExecution {

  private final Plan plan;
  private final Step step;
  private final Facts facts;
  private final Look look;

  StepExecution(Plan plan, Step step, Facts facts, Look look) {
    this.plan = plan;
    this.step = step;
    this.facts = facts;
    this.look = look;
  }

  void execute() {
    switch (step.type()) {
      case SendEmail -> communicate(Effect.Topic.SEND_EMAIL);
      case SendSMS -> sms();
      case WaitForTime -> waitForTime();
      case WaitForAction -> waitForAction();
      case Split -> split();
      case NotifyByEmail -> send(Effect.Topic.NOTIFY_BY_EMAIL);
      case NotifyBySMS -> send(Effect.Topic.NOTIFY_BY_SMS);
      case RunScript -> send(Effect.Topic.RUN_SCRIPT);
      case UpdateParticipant,
          AddToList,
          RemoveFromList,
          CreateRequest,
          CreateFollowUp,
          CreateSale,
          DistributeToOwner ->
          write();
      case None -> throw new IllegalStateException("a step of no type passed the checks");
    }
  }

  private void sms() {
    boolean reachable = !facts.participant().mobile().isBlank();
    if (reachable) {
      communicate(Effect.Topic.SEND_SMS);
    } else if (step.settings().flag("exit")) {
      look.dropOut(
          InstanceTrigger.CHECK_FAILED, InstanceGuard.ALWAYS, DropoutReason.MISSINGMOBILEPHONE);
    } else {
      look.tell("step", Map.of("skipped", DropoutReason.MISSINGMOBILEPHONE.name()));
      look.goOn(InstanceTrigger.PLAIN_STEP, InstanceGuard.ALWAYS, step.next());
    }
  }

  private void communicate(Effect.Topic topic) {
    Optional<Instant> opening =
        plan.timeFrame().flatMap(frame -> frame.opening(look.now(), plan.zone()));
    if (opening.isPresent()) {
      int level = look.run().stepLevel();
      look.waitAt(InstanceTrigger.REACH_CLOSED_TIME_FRAME, level, opening);
    } else {
      look.communicate();
      send(topic);
    }
  }

  private void send(Effect.Topic topic) {
    look.effect(new Effect.Send(step.id(), topic));
    look.done(step.next());
  }

  private void write() {
    look.effect(new Effect.Write(step.id(), step.type()));
    look.done(step.next());
  }

  private void waitForTime() {
    if (look.run().stepLevel() >= Instance.WAITING) {
      look.done(step.next());
      return;
    }
    Optional<Instant> end = wait(step).end(facts.values());
    if (end.isEmpty()) {
      look.dropOut(
          InstanceTrigger.CHECK_FAILED, InstanceGuard.ALWAYS, DropoutReason.UNKNOWNTIMEALGORITHM);
    } else if (end.get().isAfter(look.now())) {
      look.waitAt(InstanceTrigger.REACH_WAIT_FOR_TIME, Instance.WAITING, end);
    } else {
      look.done(step.next());
    }
  }

  private void waitForAction() {
    int level = look.run().stepLevel();
    if (level == Instance.WAITING) {
      timeout();
    } else if (level == Instance.SATISFIED) {
      look.done(step.next());
    } else if (facts.heard(step.actions(), look.run().lastCommunicationAt())) {
      look.satisfy();
      look.done(step.next());
    } else {
      Optional<Instant> timeout = wait(step).timeout();
      look.waitAt(InstanceTrigger.REACH_WAIT_FOR_ACTION, Instance.WAITING, timeout);
    }
  }

  private void timeout() {
    look.tell("timeout", Map.of());
    if (step.settings().flag("exitFlow")) {
      exit(InstanceTrigger.TIMEOUT, DropoutReason.EXIT_AFTER_MAX_WAITING_TIME);
    } else {
      look.goOn(InstanceTrigger.TIMEOUT, InstanceGuard.MOVES_ON, step.next());
    }
  }

  private void split() {
    List<Branch> branches = step.branches();
    OptionalInt shipment = step.settings().key("shipmentId");
    Optional<Branch> match =
        branches.stream().filter(branch -> facts.matches(branch, shipment)).findFirst();
    if (match.isPresent()) {
      take(match.get(), InstanceGuard.BRANCH_MATCHES);
    } else if (step.settings().flag("exitFlow")) {
      exit(InstanceTrigger.SPLIT, DropoutReason.EXIT_AFTER_SPLIT);
    } else {
      branches.stream()
          .filter(Branch::everyoneElse)
          .findFirst()
          .ifPresentOrElse(other -> take(other, InstanceGuard.MOVES_ON), this::passSplit);
    }
  }

  private void take(Branch branch, InstanceGuard guard) {
    look.tell("branch", Map.of("branch", step.branches().indexOf(branch) + 1));
    look.goOn(InstanceTrigger.SPLIT, guard, branch.entry(step.next()));
  }

  private void passSplit() {
    look.tell("branch", Map.of("branch", 0));
    look.goOn(InstanceTrigger.SPLIT, InstanceGuard.MOVES_ON, step.next());
  }

  private void exit(InstanceTrigger trigger, DropoutReason reason) {
    look.dropOut(trigger, InstanceGuard.EXITS, reason);
    OptionalInt selection = step.settings().key("exitToSelectionId");
    selection.ifPresent(id -> look.effect(new Effect.JoinSelection(id)));
    look.propose(step.settings().key("exitToFlowId"));
  }

  private TimeWait wait(Step waiting) {
    Instant came = look.run().stepStarted().orElse(look.now());
    return new TimeWait(waiting.settings(), plan.arrival(came), plan.zone());
  }
}
