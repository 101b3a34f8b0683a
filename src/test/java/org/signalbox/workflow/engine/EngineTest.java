package org.signalbox.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.signalbox.workflow.engine.Given.MONDAY;
import static org.signalbox.workflow.engine.Given.clicked;
import static org.signalbox.workflow.engine.Given.flow;
import static org.signalbox.workflow.engine.Given.run;
import static org.signalbox.workflow.engine.Given.somebody;
import static org.signalbox.workflow.engine.Given.step;
import static org.signalbox.workflow.engine.Given.where;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.signalbox.workflow.engine.Plan.Branch;
import org.signalbox.workflow.engine.Plan.Step;

/** The rules of domain.md 6.1 and 6.2, one look at a time. */
class EngineTest {

  private static final OptionalInt NEXT = OptionalInt.of(31);
  private static final Map<String, Object> MAIL = Map.of("shipmentId", 5, "subject", "Welcome");
  private static final Map<String, Object> SMS = Map.of("from", "Fjordlys", "text", "Hi");
  private static final TimeFrame AFTERNOONS =
      new TimeFrame(Set.of(DayOfWeek.MONDAY), LocalTime.of(12, 0), LocalTime.of(16, 0));

  @Test
  void flowThatDoesNotRunMovesNobody() {
    Step mail = step(30, StepType.SendEmail, NEXT, MAIL);

    assertNothing(
        Engine.look(flow(mail).status(WorkflowStatus.Paused).plan(), run(30), anybody(), MONDAY));
    assertNothing(
        Engine.look(flow(mail).status(WorkflowStatus.Stopped).plan(), run(30), anybody(), MONDAY));
    assertNothing(
        Engine.look(flow(mail).startsAt(MONDAY.plusMillis(1)).plan(), run(30), anybody(), MONDAY));
    assertThat(
            Engine.look(flow(mail).startsAt(MONDAY).plan(), run(30), anybody(), MONDAY).effects())
        .hasSize(1);
  }

  @Test
  void runThatIsNotDueDoesNotMove() {
    Plan plan = flow(step(30, StepType.SendEmail, NEXT, MAIL)).plan();
    InstanceTrigger wait = InstanceTrigger.REACH_WAIT_FOR_TIME;

    assertNothing(
        Engine.look(
            plan, run(30).waiting(wait, 0, Optional.of(MONDAY.plusMillis(1))), anybody(), MONDAY));
    assertNothing(Engine.look(plan, run(30).waiting(wait, 1, Optional.empty()), anybody(), MONDAY));
    Instance over = run(30).finished();
    assertNothing(Engine.look(plan, over, anybody(), MONDAY));
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
    "SendEmail,    retired,      FORMEREMPLOYEE",
    "WaitForTime,  retired,      FORMEREMPLOYEE",
    "RunScript,    blocked,      ADDEDTOBLOCKLIST",
    "SendEmail,    noConsent,    NOCONSENTFORPERSON",
    "SendSMS,      noConsent,",
    "SendEmail,    unsubscribed, NOMATCHINGSUBSCRIPTIONFORPERSON",
    "SendSMS,      unsubscribed,",
    "SendEmail,    noEmail,      NOEMAILFORPERSON",
    "SendSMS,      noEmail,",
    "SendEmail,    bounces,      TOOMANYBOUNCES",
    "SendEmail,    emailTaken,   DUPLICATE_EMAIL",
    "SendSMS,      emailTaken,",
    "SendSMS,      mobileTaken,  DUPLICATE_PHONE",
    "SendEmail,    mobileTaken,",
  })
  void personWhoFailsACheckDropsOut(StepType type, String flaw, String reason) {
    Step step = step(30, type, NEXT, fit(type));

    Progress progress = Engine.look(flow(step).plan(), run(30), flawed(flaw), MONDAY);

    assertThat(progress.run().dropoutReason()).isEqualTo(Optional.ofNullable(reason));
    assertThat(progress.effects().isEmpty()).isEqualTo(reason != null);
  }

  @Test
  void flowMayOverrideConsentAndSubscription() {
    Plan plan = flow(step(30, StepType.SendEmail, NEXT, MAIL)).overridesConsent().plan();

    assertThat(Engine.look(plan, run(30), flawed("noConsent"), MONDAY).effects()).hasSize(1);
    assertThat(Engine.look(plan, run(30), flawed("unsubscribed"), MONDAY).effects()).hasSize(1);
  }

  @ParameterizedTest(name = "{0} without {1}: {2}")
  @CsvSource({
    "SendEmail,         shipmentId,             NOSHIPMENTID",
    "SendEmail,         subject,                NOSUBJECT",
    "SendSMS,           from,                   NOFROM",
    "SendSMS,           text,                   NOTEXT",
    "WaitForTime,       timeWaitAlgorithm,      UNKNOWNTIMEALGORITHM",
    "WaitForTime,       intervalType,           UNKNOWNTIMEALGORITHM",
    "WaitForAction,     actions,                NOSETTINGS",
    "UpdateParticipant, fieldValuesPerson,      NOSETTINGS",
    "AddToList,         selection,              NOSETTINGS",
    "RemoveFromList,    selection,              NOSETTINGS",
    "CreateRequest,     title,                  NOTITLE",
    "CreateRequest,     category,               NOCATEGORY",
    "CreateFollowUp,    title,                  NOTITLE",
    "CreateSale,        title,                  NOTITLE",
    "NotifyByEmail,     subject,                NOSUBJECT",
    "NotifyByEmail,     text,                   NOEMAILTEXT",
    "NotifyByEmail,     specificEmailAddresses, NOSPECIFICEMAILADDRESSES",
    "NotifyBySMS,       from,                   NOFROM",
    "NotifyBySMS,       text,                   NOTEXT",
    "NotifyBySMS,       specificPhoneNumbers,   NOSPECIFICPHONENUMBERS",
    "RunScript,         scriptId,               NOSCRIPTID",
  })
  void stepWithoutWhatItNeedsDropsThePersonOut(StepType type, String missing, String reason) {
    Map<String, Object> settings = new java.util.HashMap<>(fit(type));
    settings.remove(missing);

    Progress progress =
        Engine.look(flow(step(30, type, NEXT, settings)).plan(), run(30), anybody(), MONDAY);

    assertThat(progress.run().status()).isEqualTo(InstanceStatus.DropOut);
    assertThat(progress.run().dropoutReason()).contains(reason);
    assertThat(progress.effects()).isEmpty();
    assertThat(kinds(progress)).containsExactly("dropped-out");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"shoeSize, 44", "countryId, far", "retired, perhaps"})
  void fieldThatCannotBeSetDropsThePersonOut(String field, String value) {
    List<?> fields =
        List.of(
            Map.of("Key", "title", "Values", List.of("Dr")),
            Map.of("Key", field, "Values", List.of(value)));
    Step step = step(30, StepType.UpdateParticipant, NEXT, Map.of("fieldValuesPerson", fields));

    assertThat(Engine.look(flow(step).plan(), run(30), anybody(), MONDAY).run().dropoutReason())
        .contains("NOVALIDSETTINGS");
  }

  @ParameterizedTest
  @EnumSource
  void listThatIsGoneDropsThePersonOut(ListFault fault) {
    Step step =
        new Step(
            30,
            StepType.AddToList,
            new StepSettings(fit(StepType.AddToList)),
            List.of(),
            List.of(),
            NEXT,
            Optional.of(fault));

    Progress progress = Engine.look(flow(step).plan(), run(30), anybody(), MONDAY);

    assertThat(progress.run().dropoutReason()).contains(fault.name());
    assertThat(progress.effects()).isEmpty();
  }

  @Test
  void senderThatNoNetworkTakesDropsThePersonOut() {
    Step sms = step(30, StepType.SendSMS, NEXT, Map.of("from", "Fjordlys Energi AS", "text", "Hi"));

    assertThat(Engine.look(flow(sms).plan(), run(30), anybody(), MONDAY).run().dropoutReason())
        .contains("NOVALIDFROM");
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "UpdateParticipant",
        "AddToList",
        "RemoveFromList",
        "CreateRequest",
        "CreateFollowUp",
        "CreateSale",
        "DistributeToOwner"
      })
  void stepInsideTheDatabaseWritesAndGoesOn(StepType type) {
    Progress progress =
        Engine.look(flow(step(30, type, NEXT, fit(type))).plan(), run(30), anybody(), MONDAY);

    assertThat(progress.effects()).containsExactly(new Effect.Write(30, type));
    assertAt(progress.run(), NEXT);
    assertThat(kinds(progress)).containsExactly("step");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "SendEmail, SEND_EMAIL",
    "SendSMS, SEND_SMS",
    "NotifyByEmail, NOTIFY_BY_EMAIL",
    "NotifyBySMS, NOTIFY_BY_SMS",
    "RunScript, RUN_SCRIPT"
  })
  void stepThatSendsGoesOnWithoutWaitingForTheAnswer(StepType type, Effect.Topic topic) {
    Progress progress =
        Engine.look(flow(step(30, type, NEXT, fit(type))).plan(), run(30), anybody(), MONDAY);

    assertThat(progress.effects()).containsExactly(new Effect.Send(30, topic));
    assertAt(progress.run(), NEXT);
    boolean toPerson = type == StepType.SendEmail || type == StepType.SendSMS;
    assertThat(progress.run().lastCommunicationStep().isPresent()).isEqualTo(toPerson);
    assertThat(progress.run().lastCommunicationAt().isPresent()).isEqualTo(toPerson);
  }

  @ParameterizedTest
  @EnumSource(names = {"SendEmail", "SendSMS"})
  void mailAndSmsWaitForTheTimeFrame(StepType type) {
    Plan plan = flow(step(30, type, NEXT, fit(type))).within(AFTERNOONS).plan();
    Instant noon = Instant.parse("2026-11-23T11:00:00Z");

    Progress early = Engine.look(plan, run(30), anybody(), MONDAY);
    Progress open = Engine.look(plan, early.run(), anybody(), noon);

    assertThat(early.effects()).isEmpty();
    assertThat(early.run().waitUntil()).contains(noon);
    assertThat(kinds(early)).containsExactly("waiting");
    assertThat(open.effects()).hasSize(1);
    assertThat(open.run().lastCommunicationAt()).contains(noon);
  }

  @Test
  void nothingElseWaitsForTheTimeFrame() {
    Step notice = step(30, StepType.NotifyByEmail, NEXT, fit(StepType.NotifyByEmail));

    Progress progress =
        Engine.look(flow(notice).within(AFTERNOONS).plan(), run(30), anybody(), MONDAY);

    assertThat(progress.effects()).hasSize(1);
  }

  @Test
  void smsPassesOverWhoHasNoMobileOrDropsThemOut() {
    Participant unreachable = somebody().with(who -> who.mobile = " ").participant();
    Step skip = step(30, StepType.SendSMS, NEXT, SMS);
    Step exit =
        step(30, StepType.SendSMS, NEXT, Map.of("from", "1960", "text", "Hi", "exit", true));

    Progress skipped =
        Engine.look(flow(skip).within(AFTERNOONS).plan(), run(30), unreachable, MONDAY);
    Progress dropped = Engine.look(flow(exit).plan(), run(30), unreachable, MONDAY);

    assertAt(skipped.run(), NEXT);
    assertThat(skipped.effects()).isEmpty();
    assertThat(skipped.run().lastCommunicationAt()).isEmpty();
    assertThat(dropped.run().dropoutReason()).contains("MISSINGMOBILEPHONE");
  }

  @Test
  void waitForTimeCountsFromTheArrivalAndThenGoesOn() {
    Plan plan = flow(step(30, StepType.WaitForTime, NEXT, fit(StepType.WaitForTime))).plan();
    Instant end = MONDAY.plus(Duration.ofDays(3));

    Progress waits = Engine.look(plan, run(30), anybody(), MONDAY.plusSeconds(60));
    Progress over = Engine.look(plan, waits.run(), anybody(), end);

    assertThat(waits.run().waitUntil()).contains(end);
    assertThat(waits.run().stepLevel()).isEqualTo(Instance.WAITING);
    assertAt(over.run(), NEXT);
    assertThat(over.run().waitUntil()).contains(end);
  }

  @Test
  void waitThatIsOverOnArrivalGoesOnAtOnce() {
    Step wait =
        step(
            30,
            StepType.WaitForTime,
            NEXT,
            Map.of("timeWaitAlgorithm", 2, "until", "2020-01-01T00:00:00"));

    assertAt(Engine.look(flow(wait).plan(), run(30), anybody(), MONDAY).run(), NEXT);
  }

  @Test
  void nobodyArrivesBeforeTheFlowStarts() {
    Instant start = MONDAY.plus(Duration.ofDays(10));
    Plan plan =
        flow(step(30, StepType.WaitForTime, NEXT, fit(StepType.WaitForTime)))
            .startsAt(start)
            .plan();

    assertThat(Engine.look(plan, run(30), anybody(), start).run().waitUntil())
        .contains(start.plus(Duration.ofDays(3)));
  }

  @ParameterizedTest(name = "clicked {0} after {1} s, mail sent: {2}")
  @CsvSource({
    "77, 5,  true,  true",
    "77, 0,  true,  true",
    "77, -5, true,  false",
    "77, -5, false, true",
    "78, 5,  true,  false",
  })
  void waitForActionLooksBackToTheLastCommunication(
      int link, int seconds, boolean sent, boolean satisfied) {
    Instance run = sent ? run(30).communicated(MONDAY) : run(30);
    Instant now = MONDAY.plusSeconds(60);
    Participant clicker =
        somebody()
            .with(who -> who.heard.add(clicked(link, MONDAY.plusSeconds(seconds))))
            .participant();

    Progress progress = Engine.look(flow(waitForClick(Map.of())).plan(), run, clicker, now);

    assertThat(kinds(progress))
        .containsExactlyElementsOf(satisfied ? List.of("woken", "step") : List.of("waiting"));
    assertThat(progress.run().currentStep()).isEqualTo(satisfied ? NEXT : OptionalInt.of(30));
  }

  @Test
  void waitForActionEndsWithTheActionOrTheTimeout() {
    Plan plan = flow(waitForClick(Map.of("waitForTimeout", true))).plan();
    Instant week = MONDAY.plus(Duration.ofDays(7));

    Instance waiting = Engine.look(plan, run(30), anybody(), MONDAY).run();
    Progress woken =
        Engine.look(
            plan,
            waiting.satisfied(WorkflowStatus.Running, MONDAY.plusSeconds(5)),
            anybody(),
            MONDAY.plusSeconds(5));
    Progress late = Engine.look(plan, waiting, anybody(), week);

    assertThat(waiting.waitUntil()).contains(week);
    assertThat(waiting.waitsForAction()).isTrue();
    assertAt(woken.run(), NEXT);
    assertAt(late.run(), NEXT);
    assertThat(kinds(late)).containsExactly("timeout");
  }

  @Test
  void waitForActionWithoutLimitIsNeverDueByItself() {
    Plan plan = flow(waitForClick(Map.of("waitForTimeout", false))).plan();

    Instance waiting = Engine.look(plan, run(30), anybody(), MONDAY).run();

    assertThat(waiting.waitUntil()).isEmpty();
    assertNothing(Engine.look(plan, waiting, anybody(), MONDAY.plus(Duration.ofDays(9999))));
  }

  @Test
  void timeoutMayExit() {
    Plan plan =
        flow(waitForClick(Map.of("exitFlow", true, "exitToFlowId", 12, "exitToSelectionId", 13)))
            .plan();
    Instance waiting = Engine.look(plan, run(30), anybody(), MONDAY).run();

    Progress late = Engine.look(plan, waiting, anybody(), MONDAY.plus(Duration.ofDays(7)));

    assertThat(late.run().dropoutReason()).contains("EXIT_AFTER_MAX_WAITING_TIME");
    assertThat(late.effects())
        .containsExactly(new Effect.JoinSelection(13), new Effect.Propose(12));
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
    "PersonData,          ,   true",
    "FormSubmission,      55, true",
    "FormSubmission,      56, false",
    "LinkClicked,         77, true",
    "LinkClicked,         78, false",
    "LinkClicked,         ,   true",
    "ProjectMembership,   3,  true",
    "ProjectMembership,   4,  false",
    "SelectionMembership, 5,  true",
    "SelectionMembership, 3,  false",
    "FormData,            55, true",
    "FormData,            56, false",
  })
  void branchTakesWhoMatches(SplitOptionType type, Integer key, boolean matches) {
    Criteria criteria =
        type == SplitOptionType.FormData
            ? Criteria.of(
                List.of(
                    Map.of(
                        "Restrictions",
                        List.of(
                            Map.of(
                                "Name", "Budget", "Operator", "is", "Values", List.of("high"))))),
                Columns.FORM_FIELDS)
            : where("firstName", "is", "Solveig");
    OptionalInt id = key == null ? OptionalInt.empty() : OptionalInt.of(key);
    Branch branch = new Branch(type, id, criteria, false, OptionalInt.of(40));

    Progress progress = Engine.look(flow(split(Map.of(), branch)).plan(), run(30), busy(), MONDAY);

    assertAt(progress.run(), matches ? OptionalInt.of(40) : NEXT);
  }

  @ParameterizedTest(name = "link of {0}, clicked in {1}: {2}")
  @CsvSource({"4, 4, true", "4, 5, false", "4, 0, true", "0, 5, true"})
  void splitMayCountTheClicksInOneMailingOnly(int asked, int clicked, boolean matches) {
    Branch branch =
        new Branch(
            SplitOptionType.LinkClicked,
            OptionalInt.of(77),
            Criteria.NONE,
            false,
            OptionalInt.of(40));
    Participant clicker =
        somebody().with(who -> who.heard.add(clicked(77, clicked, MONDAY))).participant();

    Progress progress =
        Engine.look(
            flow(split(Map.of("shipmentId", asked), branch)).plan(), run(30), clicker, MONDAY);

    assertAt(progress.run(), matches ? OptionalInt.of(40) : NEXT);
  }

  @Test
  void firstBranchThatMatchesTakesThePerson() {
    Branch other =
        new Branch(
            SplitOptionType.None, OptionalInt.empty(), Criteria.NONE, true, OptionalInt.of(39));
    Branch first = member(5, OptionalInt.of(40));
    Branch second = member(5, OptionalInt.of(41));

    Progress progress =
        Engine.look(flow(split(Map.of(), other, first, second)).plan(), run(30), busy(), MONDAY);

    assertAt(progress.run(), OptionalInt.of(40));
    assertThat(progress.trail().get(0).detail()).containsEntry("branch", 2);
  }

  @Test
  void branchWithoutStepsGoesOnBehindTheSplit() {
    Progress progress =
        Engine.look(
            flow(split(Map.of(), member(5, OptionalInt.empty()))).plan(), run(30), busy(), MONDAY);

    assertAt(progress.run(), NEXT);
  }

  @Test
  void everyoneElseHasABranchOrGoesOnOrExits() {
    Branch nobody = member(99, OptionalInt.of(40));
    Branch other =
        new Branch(
            SplitOptionType.None, OptionalInt.empty(), Criteria.NONE, true, OptionalInt.of(41));
    Map<String, Object> exit = Map.of("exitFlow", true, "exitToFlowId", 12);

    assertAt(
        Engine.look(flow(split(Map.of(), nobody, other)).plan(), run(30), busy(), MONDAY).run(),
        OptionalInt.of(41));
    assertAt(
        Engine.look(flow(split(Map.of(), nobody)).plan(), run(30), busy(), MONDAY).run(), NEXT);
    Progress exits = Engine.look(flow(split(exit, nobody)).plan(), run(30), busy(), MONDAY);
    assertThat(exits.run().dropoutReason()).contains("EXIT_AFTER_SPLIT");
    assertThat(exits.effects()).containsExactly(new Effect.Propose(12));
  }

  @Test
  void goalCountsOnceAndTheRunGoesOn() {
    Plan plan = flow(step(30, StepType.SendEmail, NEXT, MAIL)).goal(4, Criteria.NONE).plan();

    Progress progress = Engine.look(plan, run(30), reached(4), MONDAY);
    Progress again =
        Engine.look(
            plan,
            run(30).succeeded(false, WorkflowStatus.Running, MONDAY),
            reached(4),
            MONDAY.plusSeconds(9));

    assertThat(progress.run().goalReachedAt()).contains(MONDAY);
    assertThat(kinds(progress)).containsExactly("goal", "step");
    assertThat(kinds(again)).containsExactly("step");
    assertThat(again.run().goalReachedAt()).contains(MONDAY);
  }

  @Test
  void goalEndsTheRunAtOnceWhereTheFlowJumpsEvenForAFormerEmployee() {
    Plan plan =
        flow(step(30, StepType.SendEmail, NEXT, MAIL))
            .goal(4, Criteria.NONE)
            .jumpsToFinish()
            .plan();
    Participant left =
        somebody().with(who -> who.goals.add(4)).with(who -> who.retired = true).participant();

    Progress progress = Engine.look(plan, run(30), left, MONDAY);

    assertThat(progress.run().status()).isEqualTo(InstanceStatus.FinishedWithSuccess);
    assertThat(progress.effects()).containsExactly(new Effect.Propose(8));
    assertThat(kinds(progress)).containsExactly("goal", "finished");
  }

  @Test
  void goalThatWasOnlyMarkedEndsTheRunWhereTheFlowJumps() {
    Plan plan = flow(step(30, StepType.SendEmail, NEXT, MAIL)).jumpsToFinish().plan();
    Instance marked = run(30).succeeded(true, WorkflowStatus.Paused, MONDAY);

    assertThat(Engine.look(plan, marked, anybody(), MONDAY.plusSeconds(1)).run().status())
        .isEqualTo(InstanceStatus.FinishedWithSuccess);
  }

  @Test
  void goalNeedsItsRecordAndItsCriteria() {
    Plan plan =
        flow(step(30, StepType.SendEmail, NEXT, MAIL))
            .goal(4, where("sale.amount", "greater", "1000"))
            .jumpsToFinish()
            .plan();

    assertThat(sold(plan, 4, 5000).status()).isEqualTo(InstanceStatus.FinishedWithSuccess);
    assertThat(sold(plan, 4, 500).status()).isEqualTo(InstanceStatus.Active);
    assertThat(sold(plan, 3, 5000).status()).isEqualTo(InstanceStatus.Active);
  }

  @Test
  void runBehindTheLastStepFinishesAndIsProposedToTheNextFlow() {
    Plan plan = flow(step(30, StepType.SendEmail, OptionalInt.empty(), MAIL)).plan();
    Instance last = Engine.look(plan, run(30), anybody(), MONDAY).run();

    Progress finished = Engine.look(plan, last, anybody(), MONDAY);
    Progress success =
        Engine.look(plan, last.succeeded(false, WorkflowStatus.Running, MONDAY), anybody(), MONDAY);

    assertThat(finished.run().status()).isEqualTo(InstanceStatus.Finished);
    assertThat(finished.effects()).containsExactly(new Effect.Propose(7));
    assertThat(success.run().status()).isEqualTo(InstanceStatus.FinishedWithSuccess);
    assertThat(success.effects()).containsExactly(new Effect.Propose(8));
  }

  @Test
  void personWhomTheLastStepPutOnABlockListHasFinished() {
    Progress progress = Engine.look(flow().plan(), run(0), flawed("blocked"), MONDAY);

    assertThat(progress.run().status()).isEqualTo(InstanceStatus.Finished);
    assertThat(progress.effects()).containsExactly(new Effect.Propose(7));
  }

  @Test
  void stepThatIsGoneDropsThePersonOut() {
    assertThat(Engine.look(flow().plan(), run(30), anybody(), MONDAY).run().dropoutReason())
        .contains("STEPNOTFOUND");
  }

  @Test
  void failureIsRetriedEachTimeTwiceAsLateAndThenDropsThePersonOut() {
    Instance run = run(30);
    for (int minutes = 1; minutes <= 16; minutes *= 2) {
      Progress failed = Engine.failed(run, MONDAY);
      assertThat(failed.run().waitUntil()).contains(MONDAY.plus(Duration.ofMinutes(minutes)));
      assertThat(kinds(failed)).containsExactly("retry");
      run = failed.run();
    }

    Progress last = Engine.failed(run, MONDAY);

    assertThat(last.run().dropoutReason()).contains("STEP_FAILED");
    assertThat(last.run().attempts()).isEqualTo(Engine.MAX_ATTEMPTS);
    assertThat(kinds(last)).containsExactly("dropped-out");
  }

  @Test
  void stepThatSucceedsForgetsItsFailures() {
    Instance failed = Engine.failed(run(30), MONDAY).run();
    Plan plan = flow(step(30, StepType.SendEmail, NEXT, MAIL)).plan();

    Progress progress = Engine.look(plan, failed, anybody(), MONDAY.plusSeconds(60));

    assertThat(progress.run().attempts()).isZero();
  }

  private static void assertNothing(Progress progress) {
    assertThat(progress.trail()).isEmpty();
    assertThat(progress.effects()).isEmpty();
  }

  private static void assertAt(Instance run, OptionalInt step) {
    assertThat(run.status()).isEqualTo(InstanceStatus.Active);
    assertThat(run.currentStep()).isEqualTo(step);
    assertThat(run.stepLevel()).isZero();
  }

  private static List<String> kinds(Progress progress) {
    return progress.trail().stream().map(Progress.Entry::kind).toList();
  }

  private static Participant anybody() {
    return somebody().participant();
  }

  private static Participant reached(int goal) {
    return somebody().with(who -> who.goals.add(goal)).participant();
  }

  private static Instance sold(Plan plan, int goal, int amount) {
    Participant buyer =
        somebody()
            .with(who -> who.goals.add(goal))
            .with(who -> who.values.put("sale/amount", List.of(1, amount)))
            .participant();
    return Engine.look(plan, run(30), buyer, MONDAY).run();
  }

  /** Clicked link 77, submitted form 55, is in project 3 and selection 5. */
  private static Participant busy() {
    return somebody()
        .with(who -> who.values.put("firstname", "Solveig"))
        .with(who -> who.heard.add(clicked(77, MONDAY)))
        .with(
            who ->
                who.heard.add(
                    new Participant.Heard(
                        WaitActionType.FormSubmitted, 55, 0, Map.of("budget", "High"), MONDAY)))
        .with(who -> who.projects.add(3))
        .with(who -> who.selections.add(5))
        .participant();
  }

  private static Participant flawed(String flaw) {
    return somebody()
        .with(
            who -> {
              who.retired = flaw.equals("retired");
              who.blocked = flaw.equals("blocked");
              who.consents = !flaw.equals("noConsent");
              who.subscribed = !flaw.equals("unsubscribed");
              who.email = flaw.equals("noEmail") ? " " : who.email;
              who.bounces = flaw.equals("bounces") ? StepCheck.MAX_BOUNCES : 0;
              who.emailTaken = flaw.equals("emailTaken");
              who.mobileTaken = flaw.equals("mobileTaken");
            })
        .participant();
  }

  private static Step waitForClick(Map<String, ?> settings) {
    return new Step(
        30,
        StepType.WaitForAction,
        new StepSettings(settings),
        List.of(Given.click(77)),
        List.of(),
        NEXT,
        Optional.empty());
  }

  private static Step split(Map<String, ?> settings, Branch... branches) {
    return new Step(
        30,
        StepType.Split,
        new StepSettings(settings),
        List.of(),
        List.of(branches),
        NEXT,
        Optional.empty());
  }

  private static Branch member(int selection, OptionalInt first) {
    return new Branch(
        SplitOptionType.SelectionMembership,
        OptionalInt.of(selection),
        Criteria.NONE,
        false,
        first);
  }

  /** Settings with which the step can be executed. */
  private static Map<String, Object> fit(StepType type) {
    return switch (type) {
      case SendEmail -> MAIL;
      case SendSMS -> SMS;
      case WaitForTime -> Map.of("timeWaitAlgorithm", 1, "numIntervals", 3, "intervalType", "Days");
      case UpdateParticipant ->
          Map.of("fieldValuesPerson", List.of(Map.of("Key", "title", "Values", List.of("Dr"))));
      case AddToList, RemoveFromList -> Map.of("selection", 5);
      case CreateRequest -> Map.of("title", "Call", "category", 2);
      case CreateFollowUp, CreateSale -> Map.of("title", "Call");
      case NotifyByEmail ->
          Map.of("subject", "New", "text", "x", "to", 2, "specificEmailAddresses", List.of("a@b"));
      case NotifyBySMS ->
          Map.of("from", "1960", "text", "x", "to", 2, "specificPhoneNumbers", List.of("1"));
      case RunScript -> Map.of("scriptId", 3);
      case None, WaitForAction, Split, DistributeToOwner -> Map.of();
    };
  }
}
