package org.signalbox.workflow.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.list;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signalbox.call.Call;
import org.signalbox.call.Repeats;
import org.signalbox.locale.TimeZones;
import org.signalbox.rights.AccessDenied;
import org.signalbox.rights.Caller;
import org.signalbox.rights.Level;
import org.signalbox.wire.Failure;
import org.signalbox.wire.Finding;
import org.signalbox.wire.Settings;
import org.signalbox.workflow.FlowDatabase;
import org.signalbox.workflow.delivery.DeliverySettings;
import org.signalbox.workflow.engine.WorkflowStatus;

class SetStatusOnWorkflowTest {

  @RegisterExtension static final FlowDatabase DATABASE = new FlowDatabase();

  private static final int EMAIL_FLOW = 1005;
  private static final String OSLO =
      "(select tzlocation_id from tzlocation where iana = 'Europe/Oslo' limit 1)";
  private static final String PAUSED = "status = 2, paused_at = '2026-11-21T10:00Z'";

  @AfterEach
  void forgetTheLimit() {
    System.clearProperty("signalbox.flow-limit");
  }

  @Test
  void startedFlowRunsAndIsAuditedAndAnnounced() {
    DATABASE.flow(5, "");

    assertThat(set(WorkflowStatus.Running)).isEqualTo(WorkflowStatus.Running);

    assertThat(
            DATABASE.value(
                "select status, status_changed = '2026-11-21T12:00Z', status_changed_by, updated ="
                    + " status_changed, updated_associate_id, updatedCount, paused_at from workflow"))
        .isEqualTo("3 t 1 t 1 1 null");
    assertThat(
            DATABASE.value(
                "select operation, table_name, record_id, old, new, associate_id from audit_entry"))
        .isEqualTo(
            "SetStatusOnWorkflow workflow 5 {\"status\": \"Stopped\"} {\"status\": \"Running\"} 1");
    assertThat(DATABASE.value("select topic, aggregate, aggregate_id from outbox"))
        .isEqualTo("flow.started workflow 5");
  }

  @ParameterizedTest(name = "{0} to {1}: {2}, {3}")
  @CsvSource({
    "1, Paused,  2, flow.paused",
    "3, Paused,  2, flow.paused",
    "3, Stopped, 1, flow.stopped",
    "2, Running, 3, flow.started",
    "2, Stopped, 1, flow.stopped",
  })
  void flowTakesTheStatusAskedFor(int from, WorkflowStatus requested, int to, String topic) {
    DATABASE.flow(5, from == 2 ? PAUSED : "status = " + from);

    assertThat(set(requested)).isEqualTo(requested);

    assertThat(DATABASE.value("select status, paused_at is not null, updatedCount from workflow"))
        .isEqualTo(to + (to == 2 ? " t 1" : " f 1"));
    assertThat(DATABASE.value("select topic from outbox")).isEqualTo(topic);
  }

  @ParameterizedTest(name = "{0} asked for {1}")
  @CsvSource({
    "1, Stopped, Stopped",
    "2, Paused, Paused",
    "3, Running, Running",
    "1, None, None",
    "2, None, None",
    "3, None, None",
  })
  void nothingIsWrittenWhenNothingChanges(
      int from, WorkflowStatus requested, WorkflowStatus answer) {
    DATABASE.flow(5, from == 2 ? PAUSED : "status = " + from);

    assertThat(set(requested)).isEqualTo(answer);

    assertNothingWritten();
  }

  @Test
  void flowThatIsMissingOrHiddenIsUnknown() {
    DATABASE.flow(5, "visible_for_all = false");

    assertThatThrownBy(() -> set(WorkflowStatus.Running)).isInstanceOf(UnknownFlow.class);
    assertThatThrownBy(() -> set(WorkflowStatus.None)).isInstanceOf(UnknownFlow.class);
    assertThatThrownBy(() -> set(FlowDatabase.administrator(), 0, WorkflowStatus.Running))
        .isInstanceOf(UnknownFlow.class)
        .asInstanceOf(type(Failure.class))
        .extracting(Failure::errorType)
        .isEqualTo("SoNotFoundException");
    assertNothingWritten();
  }

  @Test
  void flowIsSeenThroughItsGroupsAndAssociates() {
    DATABASE.flow(5, "visible_for_all = false");
    DATABASE.run("insert into workflow_visible_for (workflow_id, usergroup_id) values (5, 1)");
    DATABASE.flow(6, "visible_for_all = false");
    DATABASE.run("insert into workflow_visible_for (workflow_id, associate_id) values (6, 1)");

    assertThat(set(WorkflowStatus.Running)).isEqualTo(WorkflowStatus.Running);
    assertThat(set(FlowDatabase.administrator(), 1006, WorkflowStatus.Running))
        .isEqualTo(WorkflowStatus.Running);
  }

  @Test
  void callerNeedsTheFunctionAndTheUpdateRight() {
    DATABASE.flow(5, "");
    Caller noFunction = FlowDatabase.caller(1, Level.DELETE, "edit-flow-content");
    Caller noUpdate = FlowDatabase.caller(1, Level.CREATE, "flow-administrator");
    Caller noSelect = FlowDatabase.caller(1, Level.NONE, "flow-administrator");

    assertThatThrownBy(() -> set(noFunction, EMAIL_FLOW, WorkflowStatus.Running))
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> set(noUpdate, EMAIL_FLOW, WorkflowStatus.Running))
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> set(noSelect, EMAIL_FLOW, WorkflowStatus.Running))
        .isInstanceOf(UnknownFlow.class);
    assertNothingWritten();
  }

  @Test
  void denyOverrideTakesTheRightAway() {
    DATABASE.flow(5, "");
    DATABASE.run(
        "insert into right_override (table_name, record_id, associate_id, crud)"
            + " values ('workflow', 5, 1, 'R')");

    assertThatThrownBy(() -> set(WorkflowStatus.Running)).isInstanceOf(AccessDenied.class);
  }

  @ParameterizedTest(name = "from {0}, reply to {1}")
  @CsvSource({
    "' ', reply@ours.example, true",
    "news, reply@ours.example, true",
    "news@ours.example, reply, true",
    "News <news@ours.example>, reply@ours.example, false",
  })
  void senderThatIsNoAddressIsNone(String from, String reply, boolean missing) {
    DATABASE.flow(5, "");
    DATABASE.run(
        "update email_flow set from_addr = '%s', reply_to_addr = '%s';".formatted(from, reply)
            + "insert into workflow_step (workflow_step_id, workflow_id, step_type) values (53, 5, 1)");

    assertThatThrownBy(() -> set(WorkflowStatus.Running))
        .asInstanceOf(type(Failure.class))
        .satisfies(
            failure ->
                assertThat(
                        failure.findings().stream()
                            .anyMatch(finding -> finding.code().equals("MISSING_SENDER")))
                    .isEqualTo(missing));
  }

  @ParameterizedTest(name = "from {0}: {1}")
  @CsvSource({"'', true", "news@ours.example, false"})
  void noticeByMailNeedsASenderToo(String from, boolean missing) {
    DATABASE.flow(5, "");
    DATABASE.run(
        "update email_flow set from_addr = '%s';".formatted(from)
            + "insert into workflow_step (workflow_step_id, workflow_id, step_type, settings)"
            + " values (53, 5, 12, '{\"subject\": \"x\", \"text\": \"y\"}')");

    assertThat(findings().contains("MISSING_SENDER")).isEqualTo(missing);
  }

  @ParameterizedTest(name = "{0} from {1}, flow from {2}: {3}")
  @CsvSource({
    "2, '', '', true",
    "2, '', Fjordlys, false",
    "2, '', Longer than networks take, true",
    "2, Us, Longer than networks take, false",
    "13, '', '', true",
    "13, '', Fjordlys, false",
  })
  void smsIsFromTheFlowUnlessTheStepSaysOtherwise(
      int stepType, String own, String flow, boolean missing) {
    DATABASE.flow(5, "");
    DATABASE.run(
        "update email_flow set sms_sender = '%s';".formatted(flow)
            + "insert into workflow_step (workflow_step_id, workflow_id, step_type, settings)"
            + " values (53, 5, %d, '{\"from\": \"%s\", \"text\": \"y\"}')"
                .formatted(stepType, own));

    assertThat(findings().contains("NOVALIDFROM")).isEqualTo(missing);
  }

  @ParameterizedTest(name = "step type {0}, exits {1}: {2}")
  @CsvSource({
    "4, false, ''",
    "4, true, EXIT_TO_ITSELF MISSING_SELECTION",
    "5, false, NO_STEP_OPTIONS_DEFINED INVALID_SPLIT_NO_DEFAULT_BRANCH_STEPS",
    "5, true, NO_STEP_OPTIONS_DEFINED EXIT_TO_ITSELF MISSING_SELECTION",
  })
  void exitThatIsNotTakenMattersToNobody(int stepType, boolean exits, String codes) {
    DATABASE.flow(5, "");
    DATABASE.run(
        "update workflow_step set step_type = %d, settings =".formatted(stepType)
            + " '{\"exitFlow\": %s, \"exitToFlowId\": 5, \"exitToSelectionId\": 99}'"
                .formatted(exits)
            + " where workflow_step_id = 51");

    assertThat(String.join(" ", findings())).isEqualTo(codes);
  }

  @Test
  void unfitFlowIsRefusedWithEveryFinding() {
    DATABASE.flow(5, "filter = '[{\"Restrictions\": [{\"Name\": \"shoeSize\"}]}]'");
    DATABASE.run(
        """
        update email_flow set use_timeframe = true;
        insert into workflow_trigger (workflow_id, trigger_type, key_id) values (5, 3, 99);
        insert into workflow_step (workflow_step_id, workflow_id, step_type) values (53, 5, 1), (54, 5, 5);
        update workflow_wait_for_action set key_id = 99 where ActionType = 2;
        """);

    assertThatThrownBy(() -> set(WorkflowStatus.Running))
        .isInstanceOf(FlowNotFit.class)
        .asInstanceOf(type(Failure.class))
        .extracting(Failure::findings)
        .asInstanceOf(list(Finding.class))
        .extracting(finding -> finding.code() + " " + finding.subject())
        .containsExactly(
            "INV_CRITERION workflow_id=5",
            "TIMEFRAME_WITHOUT_ZONE workflow_id=5",
            "MISSING_PROJECT workflow_id=5",
            "MISSINGFORM workflow_step_id=51",
            "MISSING_MAILSERVER workflow_step_id=53",
            "MISSING_CONTENT workflow_step_id=53",
            "MISSING_SUBJECT workflow_step_id=53",
            "MISSING_SENDER workflow_step_id=53",
            "NOSUBSCRIPTIONTYPE workflow_step_id=53",
            "NO_STEP_OPTIONS_DEFINED workflow_step_id=54",
            "INVALID_SPLIT_NO_DEFAULT_BRANCH_STEPS workflow_step_id=54");
    assertNothingWritten();
  }

  @Test
  void pausingTouchesNobodyInTheFlow() {
    DATABASE.flow(5, "status = 3");
    DATABASE.instance(1, 5, 1, "");

    set(WorkflowStatus.Paused);

    assertThat(
            DATABASE.value(
                "select status, updatedCount, xmin = (select xmin from workflow) from workflow_instance"))
        .isEqualTo("2 0 f");
    assertThat(DATABASE.rows("select 1 from workflow_instance_log")).isEmpty();
  }

  @Test
  void endingCancelsOpenRunsAndWithdrawsWhatTheyHaveNotSent() {
    DATABASE.flow(5, "status = 3");
    DATABASE.flow(6, "status = 3");
    DATABASE.instance(1, 5, 1, "");
    DATABASE.instance(2, 5, 2, "status = 1, current_step = null");
    DATABASE.instance(3, 5, 3, "status = 3, ended_at = '2026-11-20T12:00Z'");
    DATABASE.instance(4, 6, 1, "");
    DATABASE.run(
        """
        insert into outbox (topic, aggregate, aggregate_id, payload, done_at) values
          ('mail', 'workflow_instance', 1, '{}', null), ('mail', 'workflow_instance', 1, '{}', now()),
          ('participant.enrolled', 'workflow_instance', 1, '{}', null),
          ('mail', 'workflow_instance', 4, '{}', null), ('x', 'appointment', 1, '{}', null);
        """);

    set(WorkflowStatus.Stopped);

    assertThat(
            DATABASE.rows(
                "select workflow_instance_id, status, ended_at = '2026-11-21T12:00Z', updatedCount"
                    + " from workflow_instance order by 1"))
        .containsExactly("1 6 t 1", "2 6 t 1", "3 3 f 0", "4 2 null 0");
    assertThat(
            DATABASE.rows(
                "select workflow_instance_id, kind, from_status, to_status, step_id"
                    + " from workflow_instance_log order by 1"))
        .containsExactly("1 cancelled 2 6 51", "2 cancelled 1 6 null");
    assertThat(DATABASE.rows("select topic, aggregate_id, done_at is null from outbox order by id"))
        .containsExactly(
            "mail 1 f", "participant.enrolled 1 t", "mail 4 t", "x 1 t", "flow.stopped 5 t");
  }

  /** Else it would leave when the flow is started again, perhaps a year later. */
  @Test
  void endingWithdrawsWhatWaitsOfRunsThatAreOver() {
    DATABASE.flow(5, "status = 3");
    DATABASE.flow(6, "status = 3");
    DATABASE.instance(1, 5, 1, "status = 3, ended_at = '2026-11-20T12:00Z'");
    DATABASE.instance(2, 6, 1, "status = 3, ended_at = '2026-11-20T12:00Z'");
    DATABASE.run(
        """
        insert into outbox (topic, aggregate, aggregate_id, payload, done_at, dead_at) values
          ('step.send-email', 'workflow_instance', 1, '{"WorkflowId": 5}', null, null),
          ('step.run-script', 'workflow_instance', 1, '{"WorkflowId": 5}', now(), null),
          ('step.send-sms', 'workflow_instance', 1, '{"WorkflowId": 5}', null, now()),
          ('participant.finished', 'workflow_instance', 1, '{"WorkflowId": 5}', null, null),
          ('step.send-email', 'workflow_instance', 2, '{"WorkflowId": 6}', null, null)
        """);

    set(WorkflowStatus.Stopped);

    assertThat(DATABASE.rows("select topic, aggregate_id from outbox order by id"))
        .containsExactly(
            "step.run-script 1",
            "step.send-sms 1",
            "participant.finished 1",
            "step.send-email 2",
            "flow.stopped 5");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "0, 2026-11-27 12:00:00+00",
    "1, 2026-11-28 12:00:00+00",
    "2, 2026-11-27 14:00:00+00",
  })
  void resumedWaitFollowsTheBehaviourOfTheFlow(int behaviour, String waitUntil) {
    DATABASE.flow(5, PAUSED + ", resume_behaviour = " + behaviour);
    DATABASE.instance(1, 5, 1, "");
    DATABASE.instance(2, 5, 2, "current_step = 52, step_level = 0, wait_until = null");
    DATABASE.instance(3, 5, 3, "wait_until = '2026-11-21T09:00Z'");

    set(WorkflowStatus.Running);

    assertThat(ends()).containsExactly(waitUntil.replace("+00", ""), "null", "2026-11-21 09:00:00");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "0, 2026-11-21 11:00:00, 2026-11-21 09:30:00",
    "1, 2026-11-21 12:00:00, 2026-11-21 12:00:00",
    "2, 2026-11-21 12:00:00, 2026-11-21 11:30:00",
  })
  void waitThatHasYetToBeginFollowsTheBehaviourToo(int behaviour, String newcomer, String earlier) {
    DATABASE.flow(5, PAUSED + ", resume_behaviour = " + behaviour);
    String fresh = "step_level = 0, wait_until = null, step_started = ";
    DATABASE.instance(1, 5, 1, fresh + "'2026-11-21T11:00Z'");
    DATABASE.instance(2, 5, 2, fresh + "'2026-11-21T09:30Z'");

    set(WorkflowStatus.Running);

    assertThat(
            DATABASE.rows(
                "select step_started at time zone 'UTC', wait_until from workflow_instance order by"
                    + " workflow_instance_id"))
        .containsExactly(newcomer + " null", earlier + " null");
  }

  @Test
  void restartedWaitDoesNotBeginBeforeTheFlow() {
    DATABASE.flow(
        5,
        PAUSED
            + ", resume_behaviour = 1, use_workflow_start = true,"
            + " workflow_start = '2026-11-22T18:00Z'");
    DATABASE.instance(1, 5, 1, "");

    set(WorkflowStatus.Running);

    assertThat(DATABASE.value("select wait_until at time zone 'UTC' from workflow_instance"))
        .isEqualTo("2026-11-29 18:00:00");
  }

  @Test
  void resumedWaitForADateStaysWhereItIs() {
    DATABASE.flow(5, PAUSED + ", resume_behaviour = 2");
    DATABASE.run(
        "update workflow_step set step_type = 3, settings = '{\"timeWaitAlgorithm\": 2, \"until\": \"2026-12-24\"}'"
            + " where workflow_step_id = 51; delete from workflow_wait_for_action");
    DATABASE.instance(1, 5, 1, "");

    set(WorkflowStatus.Running);

    assertThat(DATABASE.value("select updatedCount from workflow_instance")).isEqualTo("0");
  }

  /**
   * The flow is paused on Saturday at 11 in Oslo and goes on at 13; clocks went back on the 25th.
   */
  @ParameterizedTest(name = "{0} of {1} since {2} until {3}: {4}")
  @CsvSource({
    // three working days from now, not the five days that the first wait took over a weekend
    "1, '{\"timeWaitAlgorithm\": 1, \"numIntervals\": 3, \"intervalType\": 4}', 2026-11-19T10:00Z, 2026-11-24T10:00Z, 2026-11-25 12:00:00",
    "1, '{\"timeWaitAlgorithm\": 1, \"numIntervals\": 1, \"intervalType\": \"WorkingDays\"}', 2026-11-20T13:00Z, 2026-11-23T13:00Z, 2026-11-23 12:00:00",
    "1, '{\"timeWaitAlgorithm\": 1, \"numIntervals\": 36, \"intervalType\": 3}', 2026-11-20T10:00Z, 2026-11-21T22:00Z, 2026-11-23 00:00:00",
    // five weeks at the same time of day, of which the first had an hour more
    "1, '{\"timeWaitAlgorithm\": 1, \"numIntervals\": 5, \"intervalType\": 6}', 2026-10-20T10:00Z, 2026-11-24T11:00Z, 2026-12-26 12:00:00",
    // of three working days two are left on Saturday, whatever the hour
    "2, '{\"timeWaitAlgorithm\": 1, \"numIntervals\": 3, \"intervalType\": 4}', 2026-11-19T10:00Z, 2026-11-24T10:00Z, 2026-11-24 12:00:00",
    "2, '{\"timeWaitAlgorithm\": 1, \"numIntervals\": 1, \"intervalType\": 5}', 2026-11-20T13:00Z, 2026-11-21T13:00Z, 2026-11-21 15:00:00",
    "2, '{\"timeWaitAlgorithm\": 1, \"numIntervals\": 36, \"intervalType\": 3}', 2026-11-20T10:00Z, 2026-11-21T22:00Z, 2026-11-22 00:00:00",
  })
  void resumedWaitCountsInItsOwnUnit(
      int behaviour, String settings, String came, String until, String waitUntil) {
    DATABASE.flow(
        5, PAUSED + ", tzLocationId = %s, resume_behaviour = %d".formatted(OSLO, behaviour));
    DATABASE.run(
        "update workflow_step set step_type = 3, settings = '%s' where workflow_step_id = 51;"
                .formatted(settings)
            + "delete from workflow_wait_for_action");
    String set = "step_started = '%s', wait_until = '%s'".formatted(came, until);
    DATABASE.instance(1, 5, 1, set);
    DATABASE.instance(2, 5, 2, set);

    set(WorkflowStatus.Running);

    assertThat(DATABASE.rows("select wait_until at time zone 'UTC' from workflow_instance"))
        .containsExactly(waitUntil, waitUntil);
  }

  /** Paused from Friday noon to Saturday 12:00 UTC: each keeps what was left to it. */
  @Test
  void activeTimeOfEveryoneIsCountedInWorkingDays() {
    pauseForWorkingDays("2026-11-20T11:00Z");
    DATABASE.instance(1, 5, 1, "wait_until = '2026-11-20T13:00Z'");
    DATABASE.instance(2, 5, 2, "wait_until = '2026-11-23T10:00Z'");
    DATABASE.instance(3, 5, 3, "wait_until = '2026-11-23T11:00Z'");
    DATABASE.instance(4, 5, 4, "wait_until = '2026-11-24T09:00Z'");
    DATABASE.instance(5, 5, 5, "wait_until = '2026-11-20T10:00Z'");

    set(WorkflowStatus.Running);

    assertThat(ends())
        .containsExactly(
            "2026-11-23 02:00:00",
            "2026-11-23 23:00:00",
            "2026-11-23 12:00:00",
            "2026-11-24 10:00:00",
            "2026-11-20 10:00:00");
  }

  /** In the middle of the quarter of an hour what is left becomes a whole working day. */
  @Test
  void endsOfOneQuarterMoveEachByItsOwn() {
    pauseForWorkingDays("2026-11-20T11:05Z");
    DATABASE.instance(1, 5, 1, "wait_until = '2026-11-23T11:00Z'");
    DATABASE.instance(2, 5, 2, "wait_until = '2026-11-23T11:04:59Z'");
    DATABASE.instance(3, 5, 3, "wait_until = '2026-11-23T11:05Z'");
    DATABASE.instance(4, 5, 4, "wait_until = '2026-11-23T11:10Z'");

    set(WorkflowStatus.Running);

    assertThat(ends())
        .containsExactly(
            "2026-11-23 23:55:00",
            "2026-11-23 23:59:59",
            "2026-11-23 12:00:00",
            "2026-11-23 12:05:00");
  }

  /** A flow whose waits are given up after two working days, of which only active time counts. */
  private static void pauseForWorkingDays(String since) {
    DATABASE.flow(5, "status = 2, paused_at = '%s', resume_behaviour = 2".formatted(since));
    DATABASE.run(
        "update workflow_step set settings ="
            + " '{\"actionTimeout\": 2, \"timeoutIntervalType\": \"WorkingDays\"}' where workflow_step_id = 51");
  }

  private static List<String> ends() {
    return DATABASE.rows(
        "select wait_until at time zone 'UTC' from workflow_instance order by workflow_instance_id");
  }

  @Test
  void rememberedActionsAndGoalsTakeEffectWhenTheFlowGoesOn() {
    DATABASE.flow(6, "");
    DATABASE.flow(5, PAUSED + ", jump_to_finish = true, exit_success_flow_id = 6");
    DATABASE.instance(1, 5, 1, "step_level = 2");
    DATABASE.instance(2, 5, 2, "goal_reached_at = '2026-11-21T11:00Z'");
    DATABASE.instance(3, 5, 3, "");

    set(WorkflowStatus.Running);

    assertThat(
            DATABASE.rows(
                "select status, wait_until = '2026-11-21T12:00Z', ended_at is not null"
                    + " from workflow_instance order by workflow_instance_id"))
        .containsExactly("2 t f", "4 f t", "2 f f");
    assertThat(
            DATABASE.rows(
                "select workflow_instance_id, kind from workflow_instance_log order by 1"))
        .containsExactly("1 resumed", "2 finished");
    assertThat(DATABASE.rows("select topic, aggregate_id from outbox order by id"))
        .containsExactly("participant.finished 2", "flow.started 5");
    assertThat(DATABASE.value("select workflow_instance_id, workflow_id from workflow_proposal"))
        .isEqualTo("2 6");
  }

  @Test
  void limitCountsRunningAndPausedFlows() {
    System.setProperty("signalbox.flow-limit", "2");
    DATABASE.flow(5, "");
    DATABASE.flow(6, "status = 3");
    DATABASE.flow(7, PAUSED);

    assertThatThrownBy(() -> set(WorkflowStatus.Running)).isInstanceOf(FlowLimitReached.class);
    assertThatThrownBy(() -> set(WorkflowStatus.Paused)).isInstanceOf(FlowLimitReached.class);
    assertThat(set(FlowDatabase.administrator(), 1007, WorkflowStatus.Running))
        .isEqualTo(WorkflowStatus.Running);
  }

  @Test
  void flowsThatStartTogetherDoNotPassTheLimitTogether() throws Exception {
    System.setProperty("signalbox.flow-limit", "3");
    for (int flow = 1; flow <= 8; flow++) {
      DATABASE.flow(flow, "");
    }
    List<Integer> flows = List.of(1, 2, 3, 4, 5, 6, 7, 8);

    List<Boolean> started = together(flows.stream().map(flow -> started(1000 + flow)).toList());

    assertThat(started).filteredOn(Boolean::booleanValue).hasSize(3);
    assertThat(DATABASE.value("select count(*) from workflow where status = 3")).isEqualTo("3");
  }

  @Test
  void secondOfTwoCallsSeesWhatTheFirstDid() throws Exception {
    DATABASE.flow(5, "");

    together(List.of(started(EMAIL_FLOW), started(EMAIL_FLOW), started(EMAIL_FLOW)));

    assertThat(DATABASE.value("select status, updatedCount from workflow")).isEqualTo("3 1");
    assertThat(DATABASE.rows("select 1 from audit_entry")).hasSize(1);
  }

  @Test
  void failureAfterTheWriteLeavesEverythingAsItWas() throws SQLException {
    DATABASE.flow(5, "status = 3");
    DATABASE.instance(1, 5, 1, "");
    try (Connection connection = DATABASE.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("alter table audit_entry add constraint broken check (record_id <> 5)");
      assertThatThrownBy(() -> set(WorkflowStatus.Stopped)).hasMessageContaining("broken");
      statement.execute("alter table audit_entry drop constraint broken");
    }

    assertThat(DATABASE.value("select w.status, i.status from workflow w, workflow_instance i"))
        .isEqualTo("3 2");
    assertNothingWritten();
  }

  private static Callable<Boolean> started(int emailFlowId) {
    return () -> {
      try {
        return set(FlowDatabase.administrator(), emailFlowId, WorkflowStatus.Running)
            == WorkflowStatus.Running;
      } catch (FlowLimitReached refused) {
        return false;
      }
    };
  }

  private static List<Boolean> together(List<Callable<Boolean>> calls) throws Exception {
    CyclicBarrier barrier = new CyclicBarrier(calls.size());
    ExecutorService threads = Executors.newFixedThreadPool(calls.size());
    try {
      List<Future<Boolean>> answers =
          calls.stream()
              .map(
                  call ->
                      threads.submit(
                          () -> {
                            barrier.await();
                            return call.call();
                          }))
              .toList();
      List<Boolean> results = new ArrayList<>();
      for (Future<Boolean> answer : answers) {
        results.add(answer.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }

  private static WorkflowStatus set(WorkflowStatus requested) {
    return set(FlowDatabase.administrator(), EMAIL_FLOW, requested);
  }

  private static WorkflowStatus set(Caller caller, int emailFlowId, WorkflowStatus requested) {
    return DATABASE.inTransaction(
        entityManager -> {
          SetStatusOnWorkflow operation =
              new SetStatusOnWorkflow(
                  InstantSource.fixed(FlowDatabase.NOW),
                  new Settings(),
                  new DeliverySettings(),
                  new Repeats(),
                  new TimeZones());
          operation.entityManager = entityManager;
          return operation.set(Call.of(caller), emailFlowId, requested).result();
        });
  }

  /** The codes of what makes the flow unfit to run. */
  private static List<String> findings() {
    try {
      set(WorkflowStatus.Running);
      return List.of();
    } catch (FlowNotFit unfit) {
      return unfit.findings().stream().map(Finding::code).toList();
    }
  }

  private static void assertNothingWritten() {
    assertThat(
            DATABASE.value(
                "select (select coalesce(sum(updatedCount), 0) from workflow) + (select count(*) from"
                    + " audit_entry) + (select count(*) from outbox) + (select count(*) from"
                    + " workflow_instance_log)"))
        .isEqualTo("0");
  }
}
