package org.signalbox.workflow.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.signalbox.call.Answer;
import org.signalbox.call.Call;
import org.signalbox.call.Repeats;
import org.signalbox.locale.TimeZones;
import org.signalbox.rights.AccessDenied;
import org.signalbox.rights.Level;
import org.signalbox.workflow.FlowDatabase;
import org.signalbox.workflow.status.FlowRunning;
import org.signalbox.workflow.status.UnknownFlow;

class RemoveParticipantsFromEmailFlowTest {

  @RegisterExtension static final FlowDatabase DATABASE = new FlowDatabase();

  private static final Call REAL = Call.of(FlowDatabase.administrator());

  @BeforeEach
  void makeFlows() {
    DATABASE.flow(5, "status = 2, paused_at = now()");
    DATABASE.flow(6, "");
    DATABASE.instance(101, 5, 1, "");
    DATABASE.instance(102, 5, 2, "status = 5, ended_at = now(), dropout_reason = 'FILTER'");
    DATABASE.instance(103, 5, 3, "");
    DATABASE.instance(104, 6, 1, "");
    DATABASE.run(
        """
        insert into workflow_instance_log (workflow_instance_id, workflow_id, kind) values (101, 5, 'enrolled'), (103, 5, 'enrolled');
        insert into s_shipment_addr (person_id, workflow_instance_id, workflow_step_id) values (1, 101, 51), (3, 103, 51);
        insert into outbox (topic, aggregate, aggregate_id, payload) values
          ('step.send-email', 'workflow_instance', 101, '{"WorkflowId": 5}'),
          ('participant.enrolled', 'workflow_instance', 101, '{}'),
          ('step.send-email', 'workflow_instance', 103, '{"WorkflowId": 5}');
        """);
  }

  @Test
  void everyTraceOfTheRunsGoesAndNoOther() {
    assertThat(remove(REAL, 1005, false, 101, 102, 104, 999)).isEqualTo(new Removal(2, 2));

    assertThat(DATABASE.rows("select workflow_instance_id from workflow_instance order by 1"))
        .containsExactly("103", "104");
    assertThat(DATABASE.rows("select workflow_instance_id from workflow_instance_log"))
        .containsExactly("103");
    assertThat(
            DATABASE.rows(
                "select person_id, workflow_instance_id, workflow_step_id from s_shipment_addr order by 1"))
        .containsExactly("1 null null", "3 103 51");
    assertThat(DATABASE.rows("select topic, aggregate_id from outbox order by id"))
        .containsExactly("participant.enrolled 101", "step.send-email 103");
    assertThat(
            DATABASE.rows(
                "select status, reason, sum(people) from workflow_figure where workflow_id = 5"
                    + " group by 1, 2 having sum(people) <> 0"))
        .containsExactly("2  1");
    assertThat(DATABASE.value("select operation, record_id, old, new from audit_entry"))
        .isEqualTo("RemoveParticipantsFromEmailFlow 5 {\"workflow_instance_id\": [101, 102]} null");
  }

  @Test
  void whoWasRemovedMayStartAgain() {
    assertThat(add(2)).containsExactly(false);
    remove(REAL, 1005, false, 102);
    assertThat(add(2)).containsExactly(true);
  }

  @Test
  void runningFlowKeepsItsParticipants() {
    DATABASE.run("update workflow set status = 3, paused_at = null where workflow_id = 5");

    assertThatThrownBy(() -> remove(REAL, 1005, false, 101))
        .isInstanceOf(FlowRunning.class)
        .extracting("code")
        .isEqualTo("flow-running");
    assertThat(DATABASE.value("select count(*) from workflow_instance")).isEqualTo("4");
  }

  @Test
  void strictCallerIsToldOfUnknownKeys() {
    assertThatThrownBy(() -> remove(REAL, 1005, true, 101, 104))
        .isInstanceOf(UnknownParticipant.class);
    assertThat(remove(REAL, 1005, true, 101)).isEqualTo(new Removal(1, 0));
  }

  @Test
  void dryRunTellsAndWritesNothing() {
    List<String> before = DATABASE.contents();

    assertThat(remove(REAL.asDryRun(), 1005, false, 101, 999)).isEqualTo(new Removal(1, 1));
    assertThat(DATABASE.contents()).isEqualTo(before);
  }

  @Test
  void callerNeedsTheFlowTheFunctionAndTheUpdateRight() {
    Call noFunction = Call.of(FlowDatabase.caller(1, Level.DELETE, "edit-flow-content"));
    Call noUpdate = Call.of(FlowDatabase.caller(1, Level.CREATE, "flow-administrator"));
    Call noSelect = Call.of(FlowDatabase.caller(1, Level.NONE, "flow-administrator"));

    assertThatThrownBy(() -> remove(noFunction, 1005, false, 101)).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> remove(noUpdate, 1005, false, 101)).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> remove(noSelect, 1005, false, 101)).isInstanceOf(UnknownFlow.class);
  }

  private static Removal remove(Call call, int emailFlowId, boolean strict, Integer... runs) {
    Answer<Removal> answer =
        DATABASE.inTransaction(
            entityManager -> {
              RemoveParticipantsFromEmailFlow operation =
                  new RemoveParticipantsFromEmailFlow(
                      InstantSource.fixed(FlowDatabase.NOW), new Repeats());
              operation.entityManager = entityManager;
              return operation.remove(call, emailFlowId, List.of(runs), strict);
            });
    return answer.result();
  }

  private static List<Boolean> add(int person) {
    return DATABASE.inTransaction(
        entityManager -> {
          TryAddPersonsToEmailFlow operation =
              new TryAddPersonsToEmailFlow(
                  InstantSource.fixed(FlowDatabase.NOW), new Repeats(), new TimeZones());
          operation.entityManager = entityManager;
          return operation.add(REAL, 1005, List.of(person)).result();
        });
  }
}
