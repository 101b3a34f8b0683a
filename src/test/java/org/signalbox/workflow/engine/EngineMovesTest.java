package org.signalbox.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.signalbox.workflow.engine.Given.MONDAY;
import static org.signalbox.workflow.engine.Given.flow;
import static org.signalbox.workflow.engine.Given.somebody;
import static org.signalbox.workflow.engine.Given.step;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.signalbox.workflow.engine.Plan.Branch;
import org.signalbox.workflow.engine.Plan.Step;

/** Each row of {@link InstanceMove} that is the engine's to take is taken by a look. */
class EngineMovesTest {

  private static final Participant ANYBODY = somebody().participant();
  private static final Map<String, Object> EXIT = Map.of("exitFlow", true);
  private static final Step MAIL =
      step(30, StepType.SendEmail, OptionalInt.of(31), Map.of("shipmentId", 5, "subject", "Hi"));
  private static final Step DAYS =
      step(
          30,
          StepType.WaitForTime,
          OptionalInt.of(31),
          Map.of("timeWaitAlgorithm", 1, "numIntervals", 3, "intervalType", 5));
  private static final TimeFrame SUNDAYS =
      new TimeFrame(EnumSet.of(DayOfWeek.SUNDAY), LocalTime.of(8, 0), LocalTime.of(9, 0));
  private static final Instance FRESH = Given.run(30);
  private static final Instance WAITING =
      FRESH.waiting(InstanceTrigger.REACH_WAIT_FOR_ACTION, Instance.WAITING, Optional.of(MONDAY));
  private static final Instance GOAL = FRESH.succeeded(false, WorkflowStatus.Running, MONDAY);

  /** What only events, enrolment, people and changes of the flow do. */
  private static final Set<InstanceTrigger> OF_OTHERS =
      EnumSet.of(
          InstanceTrigger.REMOVED_BY_FLOW,
          InstanceTrigger.FLOW_STOPPED,
          InstanceTrigger.FLOW_PAUSED,
          InstanceTrigger.FLOW_RESUMED,
          InstanceTrigger.REMOVED);

  private final Set<InstanceMove> taken = new HashSet<>();

  @Test
  void everyMoveOfTheEngineIsMade() {
    steps();
    goalsAndEnds();

    Set<InstanceMove> ofTheEngine =
        InstanceMove.TABLE.stream()
            .filter(row -> row.from() == InstanceStatus.Active)
            .filter(row -> !OF_OTHERS.contains(row.trigger()))
            .filter(row -> row.guard() != InstanceGuard.WHILE_PAUSED)
            .filter(row -> row.guard() != InstanceGuard.JUMPS_AT_RESUME)
            .collect(Collectors.toSet());
    assertThat(taken).containsExactlyInAnyOrderElementsOf(ofTheEngine);
  }

  private void steps() {
    Participant clicker =
        somebody().with(who -> who.heard.add(Given.clicked(77, MONDAY))).participant();
    InstanceGuard always = InstanceGuard.ALWAYS;
    takes(InstanceTrigger.PLAIN_STEP, always, "step", look(flow(MAIL), FRESH, ANYBODY));
    takes(
        InstanceTrigger.REACH_CLOSED_TIME_FRAME,
        always,
        "waiting",
        look(flow(MAIL).within(SUNDAYS), FRESH, ANYBODY));
    takes(InstanceTrigger.REACH_WAIT_FOR_TIME, always, "waiting", look(flow(DAYS), FRESH, ANYBODY));
    takes(
        InstanceTrigger.REACH_WAIT_FOR_ACTION,
        always,
        "waiting",
        look(flow(click(Map.of())), FRESH, ANYBODY));
    takes(
        InstanceTrigger.ACTION,
        InstanceGuard.WHILE_RUNNING,
        "woken",
        look(flow(click(Map.of())), FRESH, clicker));
    takes(
        InstanceTrigger.TIMEOUT,
        InstanceGuard.MOVES_ON,
        "timeout",
        look(flow(click(Map.of())), WAITING, ANYBODY));
    takes(
        InstanceTrigger.TIMEOUT,
        InstanceGuard.EXITS,
        "timeout",
        look(flow(click(EXIT)), WAITING, ANYBODY));
    takes(
        InstanceTrigger.SPLIT,
        InstanceGuard.BRANCH_MATCHES,
        "branch",
        look(flow(split(Map.of())), FRESH, clicker));
    takes(
        InstanceTrigger.SPLIT,
        InstanceGuard.MOVES_ON,
        "branch",
        look(flow(split(Map.of())), FRESH, ANYBODY));
    takes(
        InstanceTrigger.SPLIT,
        InstanceGuard.EXITS,
        "dropped-out",
        look(flow(split(EXIT)), FRESH, ANYBODY));
  }

  private void goalsAndEnds() {
    Participant reached = somebody().with(who -> who.goals.add(4)).participant();
    Participant left = somebody().with(who -> who.retired = true).participant();
    Given.Flowing jumping = flow(MAIL).goal(4, Criteria.NONE).jumpsToFinish();
    takes(InstanceTrigger.GOAL, InstanceGuard.JUMPS_NOW, "goal", look(jumping, FRESH, reached));
    takes(
        InstanceTrigger.GOAL,
        InstanceGuard.STAYS,
        "goal",
        look(flow(MAIL).goal(4, Criteria.NONE), FRESH, reached));
    takes(
        InstanceTrigger.LAST_STEP_DONE,
        InstanceGuard.NO_GOAL,
        "finished",
        look(flow(), Given.run(0), ANYBODY));
    takes(
        InstanceTrigger.LAST_STEP_DONE,
        InstanceGuard.GOAL_REACHED,
        "finished",
        look(flow(), behindTheLast(GOAL), ANYBODY));
    takes(
        InstanceTrigger.CHECK_FAILED,
        InstanceGuard.ALWAYS,
        "dropped-out",
        look(flow(MAIL), FRESH, left));
    Instance failing = FRESH;
    for (int attempt = 1; attempt < Engine.MAX_ATTEMPTS; attempt++) {
      failing = Engine.failed(failing, MONDAY).run();
    }
    takes(
        InstanceTrigger.STEP_FAILED,
        InstanceGuard.ALWAYS,
        "dropped-out",
        Engine.failed(failing, MONDAY));
  }

  /** The look tells first what happened, and the run is where the table says. */
  private void takes(InstanceTrigger trigger, InstanceGuard guard, String kind, Progress progress) {
    InstanceMove row =
        new InstanceMove(
            InstanceStatus.Active,
            trigger,
            guard,
            InstanceMove.next(InstanceStatus.Active, trigger, guard));
    assertThat(progress.trail().get(0).kind()).as("%s", row).isEqualTo(kind);
    assertThat(progress.run().status()).as("%s", row).isEqualTo(row.next());
    taken.add(row);
  }

  private static Progress look(Given.Flowing flow, Instance run, Participant who) {
    return Engine.look(flow.plan(), run, who, MONDAY);
  }

  private static Instance behindTheLast(Instance run) {
    return run.goneOn(
        InstanceTrigger.PLAIN_STEP, InstanceGuard.ALWAYS, OptionalInt.empty(), MONDAY);
  }

  private static Step click(Map<String, ?> settings) {
    return new Step(
        30,
        StepType.WaitForAction,
        new StepSettings(settings),
        List.of(Given.click(77)),
        List.of(),
        OptionalInt.of(31),
        Optional.empty());
  }

  private static Step split(Map<String, ?> settings) {
    Branch clicked =
        new Branch(
            SplitOptionType.LinkClicked,
            OptionalInt.of(77),
            Criteria.NONE,
            false,
            OptionalInt.of(40));
    return new Step(
        30,
        StepType.Split,
        new StepSettings(settings),
        List.of(),
        List.of(clicked),
        OptionalInt.of(31),
        Optional.empty());
  }
}
