package org.signalbox.workflow.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.signalbox.call.Call;
import org.signalbox.call.Repeats;
import org.signalbox.locale.TimeZones;
import org.signalbox.rights.AccessDenied;
import org.signalbox.rights.Caller;
import org.signalbox.rights.Level;
import org.signalbox.workflow.FlowDatabase;
import org.signalbox.workflow.engine.EventType;
import org.signalbox.workflow.pass.DatabasePass;

class SendEventTest {

  @RegisterExtension static final FlowDatabase DATABASE = new FlowDatabase();

  private static final String RUNNING = "status = 3";
  private static final String PAUSED = "status = 2, paused_at = '2026-11-21T10:00Z'";
  private static final String NOTHING = "\"woken\":[],\"goals\":[],\"enrolled\":[],\"rejected\":[]";

  // Events that signal nobody

  @Test
  void nullEventIsAnsweredWithNothing() {
    WorkflowEventResult result = result(EventType.None, "");

    assertThat(result).isEqualTo(new WorkflowEventResult(EventType.None, "", false));
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"None", "Run"})
  void eventWithoutWhatItNeedsSignalsNobodyAndSaysSo(EventType type) {
    assertThat(send(type, ""))
        .startsWith("{\"event_id\":null,\"duplicate\":false," + NOTHING)
        .contains("\"reason\":\"missing-attribute\"");
    assertThat(DATABASE.rows("select 1 from workflow_event")).isEmpty();
  }

  @Test
  void malformedAttributesSignalNobodyAndSayWhy() {
    assertThat(send(EventType.Run, "x")).contains("\"reason\":\"malformed-attributes\"");
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
    "None,          '',           null-event",
    "PersonCreated, '',           missing-attribute",
    "PersonCreated, x,            malformed-attributes",
    "PersonCreated, person_id=0,  invalid-attribute",
    "PersonCreated, person_id=99, no-known-person",
    "SaleSold,      sale_id=99,   no-known-person",
  })
  void strictCallerGetsAnErrorInstead(EventType type, String attributes, String code) {
    assertThatThrownBy(() -> send(FlowDatabase.administrator(), type, attributes, true))
        .isInstanceOf(UnusableEvent.class)
        .extracting("code")
        .isEqualTo(code);
    assertThat(DATABASE.rows("select 1 from workflow_event")).isEmpty();
  }

  @Test
  void callerNeedsTheRightToSignal() {
    Caller nobody = FlowDatabase.caller(1, Level.DELETE, "edit-flow-content");
    Caller signaller = FlowDatabase.caller(1, Level.DELETE, "send-event");

    assertThatThrownBy(() -> send(nobody, EventType.Run, "", false))
        .isInstanceOf(AccessDenied.class);
    assertThat(send(signaller, EventType.Run, "", false).attributes())
        .isEqualTo("{\"event_id\":null,\"duplicate\":false," + NOTHING + ",\"executed\":0}");
  }

  // Wake

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "LinkClicked,   s_link_id=1;person_id=1",
    "LinkClicked,   s_link_id=1;shipment_addr_id=1",
    "FormSubmitted, form_id=1;person_id=1",
    "FormSubmitted, form_submission_id=1",
  })
  void awaitedActionWakesThatPersonOnly(EventType type, String attributes) {
    DATABASE.flow(5, RUNNING);
    DATABASE.instance(1, 5, 1, "");
    DATABASE.instance(2, 5, 2, "");
    DATABASE.run(
        "insert into s_shipment_addr (s_shipment_addr_id, person_id) values (1, 1);"
            + "insert into form_submission (form_submission_id, form_id, person_id) values (1, 1, 1)");

    assertThat(send(type, attributes))
        .contains("\"woken\":[{\"flow\":5,\"person\":1,\"instance\":1}]");

    assertThat(
            runs(
                "step_level, wait_until = '2026-11-21T12:00Z', updatedCount, updated_associate_id"))
        .containsExactly("2 t 1 2", "1 f 0 null");
    assertThat(log()).containsExactly("1 woken 2 2 51 1");
  }

  @ParameterizedTest(name = "{0} {1}, {2}")
  @CsvSource({
    "LinkClicked,   s_link_id=2;person_id=1, ''",
    "FormSubmitted, form_id=2;person_id=1,   ''",
    "PersonUpdated, person_id=1,             ''",
    "LinkClicked,   s_link_id=1;person_id=3, ''",
    "LinkClicked,   s_link_id=1;person_id=1, step_level = 0",
    "LinkClicked,   s_link_id=1;person_id=1, step_level = 2",
    "LinkClicked,   s_link_id=1;person_id=1, current_step = 52",
    "LinkClicked,   s_link_id=1;person_id=1, 'status = 6, ended_at = now()'",
  })
  void whateverIsNotAwaitedWakesNobody(EventType type, String attributes, String set) {
    DATABASE.flow(5, RUNNING);
    DATABASE.instance(1, 5, 1, set);

    assertThat(send(type, attributes)).contains(NOTHING);

    assertThat(runs("updatedCount")).containsExactly("0");
  }

  @Test
  void actionIsOnlyRememberedWhileTheFlowIsPaused() {
    DATABASE.flow(5, PAUSED);
    DATABASE.instance(1, 5, 1, "");

    assertThat(send(EventType.LinkClicked, "s_link_id=1;person_id=1")).contains("\"instance\":1");

    assertThat(runs("status, step_level, wait_until = '2026-11-27T12:00Z'"))
        .containsExactly("2 2 t");
  }

  @ParameterizedTest(name = "budget {0}: woken {1}")
  @CsvSource({"high, true", "low, false"})
  void formWakesOnlyWhenItsFieldsMatch(String budget, boolean woken) {
    DATABASE.flow(5, RUNNING);
    DATABASE.instance(1, 5, 1, "");
    DATABASE.run(
        """
        update workflow_wait_for_action set criteria =
          '[{"Restrictions": [{"Name": "Budget", "Operator": "is", "Values": ["High"]}]}]';
        insert into form_submission (form_submission_id, form_id, person_id, fields) values
          (1, 1, 1, '{"budget": "%s"}')
        """
            .formatted(budget));

    send(EventType.FormSubmitted, "form_submission_id=1");

    assertThat(runs("step_level")).containsExactly(woken ? "2" : "1");
  }

  // Goals

  @ParameterizedTest(name = "jump {0}, flow {1}: run {2}")
  @CsvSource({
    "true,  3, 4 t f t",
    "true,  2, 2 t t null",
    "false, 3, 2 t t null",
    "false, 2, 2 t t null",
  })
  void reachedGoalIsMarkedAndEndsTheRunWhereTheFlowJumps(boolean jump, int status, String run) {
    DATABASE.flow(5, (status == 2 ? PAUSED : RUNNING) + ", jump_to_finish = " + jump);
    DATABASE.run("insert into workflow_goal (workflow_id, goal_type, key_id) values (5, 5, 1)");
    DATABASE.instance(1, 5, 1, "");

    assertThat(send(EventType.AddedToProject, "project_id=1;person_id=1"))
        .contains("\"goals\":[{\"flow\":5,\"person\":1,\"instance\":1}]");

    assertThat(
            runs(
                "status, goal_reached_at = '2026-11-21T12:00Z', ended_at is null,"
                    + " ended_at = '2026-11-21T12:00Z'"))
        .containsExactly(run);
    boolean over = run.startsWith("4");
    assertThat(log()).hasSize(over ? 2 : 1).first().isEqualTo("1 goal 2 2 51 1");
    assertThat(DATABASE.rows("select topic, aggregate_id from outbox"))
        .containsExactly(over ? new String[] {"participant.finished 1"} : new String[0]);
  }

  @Test
  void whoeverAGoalFinishesWaitsForTheFlowBehind() {
    DATABASE.flow(6, "");
    DATABASE.flow(5, RUNNING + ", jump_to_finish = true, exit_success_flow_id = 6");
    DATABASE.run("insert into workflow_goal (workflow_id, goal_type, key_id) values (5, 5, 1)");
    DATABASE.instance(1, 5, 1, "");

    send(EventType.AddedToProject, "project_id=1;person_id=1");

    assertThat(DATABASE.value("select workflow_instance_id, workflow_id from workflow_proposal"))
        .isEqualTo("1 6");
  }

  @ParameterizedTest(name = "{0} {1} and goal {2} {3}: {4}")
  @CsvSource({
    "PersonUpdated,    person_id=1,                1, null, true",
    "SaleCreated,      sale_id=1,                  2, null, true",
    "SaleCreated,      sale_id=1,                  3, null, true",
    "SaleCreated,      sale_id=2,                  3, null, false",
    "SaleSold,         sale_id=1,                  2, null, false",
    "AddedToProject,   project_id=1;person_id=1,   5, null, true",
    "AddedToProject,   project_id=1;person_id=1,   5, 2,    false",
    "AddedToSelection, selection_id=1;person_id=1, 6, 1,    true",
    "FormSubmitted,    form_id=2;person_id=1,      7, 2,    true",
    "StartedChat,      chat_session_id=1,          8, null, true",
    "LinkClicked,      s_link_id=2;person_id=1,    9, 2,    true",
    "CreatedRequest,   ticket_id=1,                10, null, true",
    "PersonCreated,    person_id=1,                1, null, false",
  })
  void eventReachesTheGoalsOfItsKind(
      EventType type, String attributes, int goal, String key, boolean reached) {
    DATABASE.flow(5, RUNNING);
    DATABASE.instance(1, 5, 1, "");
    DATABASE.run(
        """
        insert into workflow_goal (workflow_id, goal_type, key_id) values (5, %d, %s);
        insert into ticket (ticket_id, person_id) values (1, 1);
        insert into chat_session (chat_session_id, person_id) values (1, 1);
        insert into contact (contact_id, name) values (2, 'Other');
        insert into sale (sale_id, associate_id, group_idx, contact_id, person_id) values
          (1, 1, 1, 1, 1), (2, 1, 1, 2, 1);
        """
            .formatted(goal, key));

    send(type, attributes);

    assertThat(runs("goal_reached_at is not null")).containsExactly(reached ? "t" : "f");
  }

  @Test
  void goalCountsOnceAndOnlyWhenItsCriteriaMatch() {
    DATABASE.flow(5, RUNNING);
    DATABASE.run(
        "insert into workflow_goal (workflow_id, goal_type, criteria) values (5, 1, '[{\"Restrictions\":"
            + " [{\"Name\": \"firstName\", \"Operator\": \"is\", \"Values\": [\"p1\"]}]}]')");
    DATABASE.instance(1, 5, 1, "goal_reached_at = '2026-11-20T12:00Z'");
    DATABASE.instance(2, 5, 2, "");

    assertThat(send(EventType.PersonUpdated, "person_id=1,2")).contains(NOTHING);
  }

  // Enrolment

  @Test
  void triggerEnrolsInTwoStages() {
    DATABASE.flow(5, RUNNING);
    trigger(5, 1, "null");

    assertThat(send(EventType.PersonCreated, "person_id=3,2;event_id=e1"))
        .isEqualTo(
            "{\"event_id\":\"e1\",\"duplicate\":false,\"woken\":[],\"goals\":[],\"enrolled\":["
                + "{\"flow\":5,\"person\":2,\"instance\":1},{\"flow\":5,\"person\":3,\"instance\":2}],"
                + "\"rejected\":[]}");

    assertThat(
            runs(
                "workflow_id, person_id, contact_id, status, current_step, step_level, step_started ="
                    + " '2026-11-21T12:00Z', wait_until, enrolled_by_event"))
        .containsExactly("5 2 1 2 51 0 t null 1", "5 3 1 2 51 0 t null 1");
    assertThat(log())
        .containsExactly(
            "1 enrolled null 1 null 1",
            "2 enrolled null 1 null 1",
            "1 promoted 1 2 51 1",
            "2 promoted 1 2 51 1");
    assertThat(DATABASE.rows("select topic, aggregate_id, dedup from outbox order by id"))
        .containsExactly(
            "participant.enrolled 1 participant.enrolled:1",
            "participant.enrolled 2 participant.enrolled:2");
    assertThat(
            DATABASE.rows(
                "select event_no, person_id, key_id from workflow_event_person order by 2"))
        .containsExactly("1 2 null", "1 3 null");
  }

  @ParameterizedTest(name = "[{0}; {1}: {2}]")
  @CsvSource(
      delimiter = '|',
      value = {
        "use_enrollment_end = true, enrollment_end = '2026-11-21T11:00Z' | select | ENROLLMENT_ENDED",
        "start_only_once = true | update person set retired = true | FORMER_EMPLOYEE",
        "start_only_once = true | insert into workflow_instance (workflow_id, person_id, status, ended_at) values (5, 1, 6, now()) | ALREADY_STARTED",
        "start_only_once = false | insert into workflow_instance (workflow_id, person_id, status) values (5, 1, 2) | ALREADY_ACTIVE",
        "start_only_once = true | insert into workflow_block_list values (5, 1); insert into selectionmember (selection_id, person_id) values (1, 1) | BLOCK_LIST",
        "filter = '[{\"Restrictions\": [{\"Name\": \"lastName\", \"Operator\": \"is\", \"Values\": [\"x\"]}]}]' | select | FILTER",
      })
  void closedGateRejectsWithItsReason(String set, String sql, String reason) {
    DATABASE.flow(5, RUNNING + ", " + set);
    DATABASE.run(sql);
    trigger(5, 1, "null");

    assertThat(send(EventType.PersonCreated, "person_id=1"))
        .contains(
            "\"enrolled\":[],\"rejected\":[{\"flow\":5,\"person\":1,\"reason\":\""
                + reason
                + "\"}]");
  }

  @Test
  void runThatIsOverDoesNotHinderANewOneWhereTheFlowMayStartAgain() {
    DATABASE.flow(5, RUNNING + ", start_only_once = false");
    DATABASE.instance(10, 5, 1, "status = 3, ended_at = now()");
    trigger(5, 1, "null");

    assertThat(send(EventType.PersonCreated, "person_id=1")).contains("\"enrolled\":[{\"flow\":5");
    assertThat(runs("status")).containsExactlyInAnyOrder("3", "2");
  }

  @ParameterizedTest(name = "flow {0}, trigger {1} {2}: {3}")
  @CsvSource({
    "status = 3, 3, null, true",
    "status = 3, 3, 1,    true",
    "status = 3, 3, 2,    false",
    "status = 3, 1, null, false",
    "status = 1, 3, 1,    false",
    "'status = 2, paused_at = now()', 3, 1, true",
  })
  void onlyOpenFlowsWithAMatchingTriggerEnrol(String set, int type, String key, boolean enrolled) {
    DATABASE.flow(5, set);
    trigger(5, type, key);

    send(EventType.AddedToProject, "project_id=1;person_id=1");

    assertThat(runs("status")).containsExactly(enrolled ? new String[] {"2"} : new String[0]);
  }

  @Test
  void flowThatTheCallerCannotSeeIsNeitherEnteredNorNamed() {
    DATABASE.flow(5, RUNNING + ", visible_for_all = false");
    DATABASE.flow(6, RUNNING);
    DATABASE.instance(11, 5, 1, "");
    trigger(5, 5, "null");
    trigger(6, 5, "null");

    assertThat(send(EventType.LinkClicked, "s_link_id=1;person_id=1"))
        .contains("\"woken\":[]")
        .contains("\"enrolled\":[{\"flow\":6")
        .doesNotContain("\"flow\":5");

    assertThat(DATABASE.value("select step_level from workflow_instance where workflow_id = 5"))
        .isEqualTo("2");
  }

  @Test
  void freshRunDoesNotConsumeTheEventThatMadeIt() {
    DATABASE.flow(5, RUNNING);
    trigger(5, 2, "null");
    DATABASE.run("insert into workflow_goal (workflow_id, goal_type) values (5, 1)");

    assertThat(send(EventType.PersonUpdated, "person_id=1"))
        .contains("\"goals\":[],\"enrolled\":[{\"flow\":5,\"person\":1");
    assertThat(runs("goal_reached_at")).containsExactly("null");
  }

  @Test
  void enrolmentTakesThePersonOutOfOtherFlows() {
    DATABASE.flow(5, RUNNING);
    DATABASE.flow(6, RUNNING);
    DATABASE.flow(7, RUNNING);
    DATABASE.instance(11, 6, 1, "");
    DATABASE.instance(12, 6, 2, "");
    DATABASE.instance(13, 7, 1, "");
    DATABASE.run("insert into workflow_remove_from values (5, 6)");
    DATABASE.run("alter table workflow_instance alter workflow_instance_id restart 20");
    trigger(5, 1, "null");

    send(EventType.PersonCreated, "person_id=1");

    assertThat(runs("workflow_instance_id, status, dropout_reason"))
        .containsExactly("11 5 REMOVED_BY_FLOW", "12 2 null", "13 2 null", "20 2 null");
    assertThat(DATABASE.rows("select topic, aggregate_id from outbox order by id"))
        .containsExactly("participant.enrolled 20", "participant.dropped-out 11");
    assertThat(
            DATABASE.rows(
                "select payload ->> 'Reason' from outbox where jsonb_exists(payload, 'Reason')"))
        .containsExactly("REMOVED_BY_FLOW");
  }

  @Test
  void ofTwoFlowsThatRemoveEachOthersPeopleTheLaterWins() {
    DATABASE.flow(5, RUNNING);
    DATABASE.flow(6, RUNNING);
    DATABASE.run("insert into workflow_remove_from values (5, 6), (6, 5)");
    trigger(5, 1, "null");
    trigger(6, 1, "null");

    send(EventType.PersonCreated, "person_id=1");

    assertThat(runs("workflow_id, status")).containsExactly("5 5", "6 2");
  }

  @Test
  void unknownPeopleAreRejectedAndTheOthersSignalled() {
    DATABASE.flow(5, RUNNING);
    trigger(5, 1, "null");

    assertThat(send(EventType.PersonCreated, "person_id=1,99"))
        .contains("\"enrolled\":[{\"flow\":5,\"person\":1,\"instance\":1}]")
        .contains("\"rejected\":[{\"flow\":null,\"person\":99,\"reason\":\"PERSON_NOT_FOUND\"}]");
  }

  @Test
  void eventAboutNobodySaysSo() {
    DATABASE.run("insert into ticket (ticket_id) values (1)");

    assertThat(send(EventType.CreatedRequest, "ticket_id=1"))
        .contains(NOTHING)
        .contains("\"reason\":\"no-known-person\"");
  }

  // Repeats

  @Test
  void repeatIsAnsweredAsTheFirstAndDoesNothing() {
    DATABASE.flow(5, RUNNING + ", start_only_once = false");
    trigger(5, 1, "null");
    String first = send(EventType.PersonCreated, "person_id=1,99;event_id=e1");
    DATABASE.run(
        "update workflow_instance set status = 3, ended_at = now(); update workflow set status = 1");

    WorkflowEventResult repeat =
        result(EventType.PersonCreated, "{\"event_id\":\"e1\",\"person_id\":[\"1\",\"99\"]}");

    assertThat(repeat.duplicate()).isTrue();
    assertThat(repeat.attributes())
        .isEqualTo(first.replace("\"duplicate\":false", "\"duplicate\":true"));
    assertThat(runs("status")).containsExactly("3");
    assertThat(DATABASE.rows("select 1 from workflow_event")).hasSize(1);
  }

  @Test
  void sameNameForAnotherEventIsAMismatch() {
    send(EventType.PersonCreated, "person_id=1;event_id=e1");

    assertThatThrownBy(() -> send(EventType.PersonCreated, "person_id=2;event_id=e1"))
        .isInstanceOf(EventMismatch.class);
    assertThatThrownBy(() -> send(EventType.PersonUpdated, "person_id=1;event_id=e1"))
        .isInstanceOf(EventMismatch.class);
    assertThat(send(EventType.PersonUpdated, "person_id=1;event_id=e1;source=shop"))
        .contains("\"duplicate\":false");
  }

  // Concurrency

  @Test
  void eventsForTheSamePeopleInOppositeOrderEnrolEachOnce() throws Exception {
    DATABASE.flow(5, RUNNING);
    DATABASE.flow(6, RUNNING);
    trigger(5, 1, "null");
    trigger(6, 1, "null");

    together(
        8,
        call ->
            send(
                EventType.PersonCreated,
                call % 2 == 0 ? "person_id=1,2,3,4" : "person_id=4,3,2,1"));

    assertThat(runs("workflow_id, person_id"))
        .containsExactlyInAnyOrder("5 1", "5 2", "5 3", "5 4", "6 1", "6 2", "6 3", "6 4");
  }

  @Test
  void concurrentRepeatsAreOneEvent() throws Exception {
    DATABASE.flow(5, RUNNING + ", start_only_once = false");
    trigger(5, 1, "null");

    List<String> answers =
        together(8, call -> send(EventType.PersonCreated, "person_id=1;event_id=e1"));

    assertThat(answers).filteredOn(answer -> answer.contains("\"duplicate\":false")).hasSize(1);
    assertThat(answers)
        .allSatisfy(answer -> assertThat(answer).contains("\"enrolled\":[{\"flow\":5"));
    assertThat(DATABASE.rows("select 1 from workflow_event")).hasSize(1);
  }

  @Test
  void failureInTheMiddleLeavesNoTrace() {
    DATABASE.flow(5, RUNNING);
    trigger(5, 1, "null");
    DATABASE.run(
        "alter table outbox add constraint broken check (topic <> 'participant.enrolled')");

    assertThatThrownBy(() -> send(EventType.PersonCreated, "person_id=1;event_id=e1"))
        .hasMessageContaining("broken");
    DATABASE.run("alter table outbox drop constraint broken");

    assertThat(DATABASE.rows("select 1 from workflow_instance")).isEmpty();
    assertThat(send(EventType.PersonCreated, "person_id=1;event_id=e1"))
        .contains("\"duplicate\":false");
  }

  private interface Send {
    String answer(int number);
  }

  private static List<String> together(int calls, Send call) throws Exception {
    CyclicBarrier barrier = new CyclicBarrier(calls);
    ExecutorService threads = Executors.newFixedThreadPool(calls);
    try {
      List<Future<String>> answers = new ArrayList<>();
      for (int i = 0; i < calls; i++) {
        int number = i;
        Callable<String> waiting =
            () -> {
              barrier.await();
              return call.answer(number);
            };
        answers.add(threads.submit(waiting));
      }
      List<String> texts = new ArrayList<>();
      for (Future<String> answer : answers) {
        texts.add(answer.get());
      }
      return texts;
    } finally {
      threads.shutdownNow();
    }
  }

  private static void trigger(int flow, int type, String key) {
    DATABASE.run(
        "insert into workflow_trigger (workflow_id, trigger_type, key_id) values (%d, %d, %s)"
            .formatted(flow, type, key));
  }

  private static List<String> runs(String columns) {
    return DATABASE.rows(
        "select " + columns + " from workflow_instance order by workflow_instance_id");
  }

  private static List<String> log() {
    return DATABASE.rows(
        "select workflow_instance_id, kind, from_status, to_status, step_id, event_id"
            + " from workflow_instance_log order by id");
  }

  private static String send(EventType type, String attributes) {
    return result(type, attributes).attributes();
  }

  private static WorkflowEventResult result(EventType type, String attributes) {
    return send(FlowDatabase.caller(2, Level.READ, "send-event"), type, attributes, false);
  }

  private static WorkflowEventResult send(
      Caller caller, EventType type, String attributes, boolean strict) {
    return DATABASE.inTransaction(
        entityManager -> {
          SendEvent operation =
              new SendEvent(
                  InstantSource.fixed(FlowDatabase.NOW),
                  new Repeats(),
                  DatabasePass.crank(DATABASE, InstantSource.fixed(FlowDatabase.NOW)),
                  new TimeZones());
          operation.entityManager = entityManager;
          return operation.send(Call.of(caller), type, attributes, strict).result();
        });
  }
}
