package org.signalbox.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.signalbox.workflow.engine.Given.flow;
import static org.signalbox.workflow.engine.Given.step;
import static org.signalbox.workflow.engine.Given.where;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.signalbox.workflow.engine.Plan.Branch;
import org.signalbox.workflow.engine.Plan.Step;

/** The flows of the user guide, from the trigger to the finish. */
class ScenarioTest {

  private static final OptionalInt END = OptionalInt.empty();
  private static final Duration DAY = Duration.ofDays(1);

  private final World world = new World();

  @Test
  void welcomeFlowGreetsWaitsAndAsksOnAWorkingMorning() {
    TimeFrame mornings =
        new TimeFrame(
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            LocalTime.of(8, 0),
            LocalTime.of(12, 0));
    Step greets = mail(10, 11);
    Step pause = wait(11, 5, "Days", 12); // from Monday to Saturday
    Step asks = mail(12, 13);
    Step lists = step(13, StepType.AddToList, END, Map.of("selection", 40));
    world.flow(flow(greets, pause, asks, lists).within(mornings).plan(), 10);

    world.enrol(564);
    assertThat(world.log()).containsExactly("send-email 10");

    world.waits(DAY.multipliedBy(6));
    assertThat(world.log()).hasSize(1);

    world.waits(DAY);
    assertThat(world.log()).containsExactly("send-email 10", "send-email 12", "AddToList 13");
    assertThat(world.run(564).status()).isEqualTo(InstanceStatus.Finished);
    assertThat(world.person.selections).contains(40);
  }

  @Test
  void leadWhoClicksIsCalledAndOneWhoDoesNotIsRemindedAndLeaves() {
    World warm = new World();
    World cold = new World();
    for (World each : List.of(warm, cold)) {
      each.flow(nurture(), 20);
      each.enrol(564);
    }

    warm.waits(DAY);
    warm.clicks(77);
    cold.waits(DAY.multipliedBy(3));

    assertThat(warm.log()).containsExactly("send-email 20", "CreateFollowUp 24");
    assertThat(warm.run(564).status()).isEqualTo(InstanceStatus.Finished);
    assertThat(cold.log()).containsExactly("send-email 20", "send-email 23");
    assertThat(cold.run(564).status()).isEqualTo(InstanceStatus.Active);

    cold.waits(DAY.multipliedBy(7));
    assertThat(cold.run(564).dropoutReason()).contains("EXIT_AFTER_MAX_WAITING_TIME");
    assertThat(cold.person.selections).containsExactly(41);
  }

  @Test
  void clickBetweenTheMailAndTheWaitIsNotLost() {
    Step waits = waitForClick(21, 78, Map.of("waitForTimeout", false), OptionalInt.of(22));
    world.flow(flow(mail(20, 19), wait(19, 2, "Hours", 21), waits, mail(22, 0)).plan(), 20);
    world.enrol(564);

    world.clicks(78);
    world.waits(Duration.ofHours(2));

    assertThat(world.log()).containsExactly("send-email 20", "send-email 22");
  }

  @Test
  void reEngagementEndsWithTheGoalAndGoesOnInTheNextFlow() {
    world.flow(
        flow(
                mail(30, 31),
                wait(31, 2, "Weeks", 32),
                mail(32, 33),
                wait(33, 2, "Weeks", 34),
                mail(34, 0))
            .goal(4, where("sale.amount", "greater", "0"))
            .jumpsToFinish()
            .plan(),
        30);
    world.flow(thanks(), 50);
    world.enrol(564);

    world.waits(DAY.multipliedBy(15));
    world.person.goals.add(4);
    world.person.values.put("sale/amount", List.of(1200));
    world.waits(DAY.multipliedBy(60));

    assertThat(world.log()).containsExactly("send-email 30", "send-email 32", "send-email 50");
    assertThat(world.run(564).status()).isEqualTo(InstanceStatus.FinishedWithSuccess);
    assertThat(world.run(8).status()).isEqualTo(InstanceStatus.Finished);
  }

  @Test
  void birthdayFlowWaitsForTheDayAndTextsAtNine() {
    TimeFrame nine =
        new TimeFrame(EnumSet.allOf(DayOfWeek.class), LocalTime.of(9, 0), LocalTime.of(20, 0));
    Step day =
        step(
            60,
            StepType.WaitForTime,
            OptionalInt.of(61),
            Map.of("timeWaitAlgorithm", "UntilDateField", "dateField", "birthday"));
    Step greets = step(61, StepType.SendSMS, END, Map.of("from", "Fjordlys", "text", "Hurra!"));
    world.flow(flow(day, greets).within(nine).plan(), 60);
    world.person.values.put("birthday", "2026-12-05");

    world.enrol(564);
    world.waits(DAY.multipliedBy(11).plusHours(23));
    assertThat(world.log()).isEmpty();

    world.waits(Duration.ofHours(1));
    assertThat(world.log()).containsExactly("send-sms 61");
  }

  @Test
  void flowsThatExcludeEachOtherNeverBothKeepThePerson() {
    Step joins = step(70, StepType.AddToList, OptionalInt.of(71), Map.of("selection", 42));
    world.flow(flow(joins, mail(71, 0)).plan(), 70);
    world.flow(thanks(), 50);
    world.enrol(8); // its block list is selection 42
    world.person.with(who -> who.blocked = false);

    world.enrol(564);
    world.person.with(who -> who.blocked = who.selections.contains(42));
    world.waits(DAY.multipliedBy(3));

    assertThat(world.log()).containsExactly("send-email 50", "AddToList 70", "send-email 71");
    assertThat(world.run(8).dropoutReason()).contains("ADDEDTOBLOCKLIST");
    assertThat(world.run(564).status()).isEqualTo(InstanceStatus.Finished);
  }

  /** Mail, wait for a click, then by what was done: a call, or a reminder and a last wait. */
  private static Plan nurture() {
    Branch clicked =
        new Branch(
            SplitOptionType.LinkClicked,
            OptionalInt.of(77),
            Criteria.NONE,
            false,
            OptionalInt.of(24));
    Branch others =
        new Branch(
            SplitOptionType.None, OptionalInt.empty(), Criteria.NONE, true, OptionalInt.of(23));
    Step waits =
        waitForClick(
            21,
            77,
            Map.of("waitForTimeout", true, "actionTimeout", 3, "timeoutIntervalType", "Days"),
            OptionalInt.of(22));
    Step splits =
        new Step(
            22,
            StepType.Split,
            new StepSettings(Map.of()),
            List.of(),
            List.of(clicked, others),
            END,
            Optional.empty());
    Step calls = step(24, StepType.CreateFollowUp, END, Map.of("title", "Call"));
    Step gives = waitForClick(25, 78, Map.of("exitFlow", true, "exitToSelectionId", 41), END);
    return flow(mail(20, 21), waits, splits, mail(23, 25), gives, calls).plan();
  }

  /** Flow 8, where flow 564 proposes people to who end with success. */
  private static Plan thanks() {
    Plan plan = flow(mail(50, 51), wait(51, 2, "Days", 52), wait(52, 2, "Days", 0)).plan();
    return new Plan(
        8,
        plan.status(),
        plan.start(),
        plan.zone(),
        plan.timeFrame(),
        plan.jumpToFinish(),
        plan.consentOverridden(),
        plan.smsSender(),
        END,
        END,
        plan.goals(),
        plan.steps());
  }

  private static Step mail(int id, int next) {
    return step(id, StepType.SendEmail, next(next), Map.of("shipmentId", 5, "subject", "Hello"));
  }

  private static Step wait(int id, int count, String unit, int next) {
    return step(
        id,
        StepType.WaitForTime,
        next(next),
        Map.of("timeWaitAlgorithm", 1, "numIntervals", count, "intervalType", unit));
  }

  private static Step waitForClick(int id, int link, Map<String, ?> settings, OptionalInt next) {
    return new Step(
        id,
        StepType.WaitForAction,
        new StepSettings(settings),
        List.of(Given.click(link)),
        List.of(),
        next,
        Optional.empty());
  }

  private static OptionalInt next(int id) {
    return id == 0 ? END : OptionalInt.of(id);
  }
}
