package org.signalbox.workflow.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signalbox.call.Answer;
import org.signalbox.call.Call;
import org.signalbox.call.Repeats;
import org.signalbox.locale.TimeZones;
import org.signalbox.rights.AccessDenied;
import org.signalbox.rights.Level;
import org.signalbox.wire.Settings;
import org.signalbox.workflow.FlowDatabase;
import org.signalbox.workflow.delivery.DeliverySettings;
import org.signalbox.workflow.engine.WorkflowStatus;

@Timeout(60)
class StatusDryRunTest {

  @RegisterExtension static final FlowDatabase DATABASE = new FlowDatabase();

  @BeforeEach
  void makeAFlowWithARun() {
    DATABASE.flow(5, "");
    DATABASE.instance(1, 5, 1, "");
    DATABASE.run(
        "insert into workflow_trigger (workflow_id, trigger_type) values (5, 1);"
            + "update email_flow set from_type = 1, reply_to_type = 1");
  }

  @ParameterizedTest(name = "{0} to {1}")
  @CsvSource({
    "1, Running", "1, Paused", "1, Stopped", "1, None",
    "2, Running", "2, Paused", "2, Stopped", "2, None",
    "3, Running", "3, Paused", "3, Stopped", "3, None",
  })
  void tellsWhatTheCallWouldAndWritesNothing(int from, WorkflowStatus to) {
    DATABASE.run(
        "update workflow set status = %d, paused_at = case %d when 2 then now() end"
            .formatted(from, from));
    List<String> before = DATABASE.contents();
    Answer<WorkflowStatus> dry = set(administrator().asDryRun(), 1005, to);

    assertThat(DATABASE.contents()).isEqualTo(before);
    assertThat(dry.dryRun()).isTrue();
    assertThat(dry.result()).isEqualTo(set(administrator(), 1005, to).result());
  }

  @Test
  void refusesWhatTheCallWould() {
    DATABASE.run("update workflow_trigger set trigger_type = 3, key_id = 99");
    List<String> before = DATABASE.contents();
    Call reader = Call.of(FlowDatabase.caller(1, Level.READ, "flow-administrator")).asDryRun();

    assertThatThrownBy(() -> set(administrator().asDryRun(), 1005, WorkflowStatus.Running))
        .isInstanceOf(FlowNotFit.class);
    assertThatThrownBy(() -> set(administrator().asDryRun(), 1006, WorkflowStatus.Running))
        .isInstanceOf(UnknownFlow.class);
    assertThatThrownBy(() -> set(reader, 1005, WorkflowStatus.Running))
        .isInstanceOf(AccessDenied.class);
    assertThat(DATABASE.contents()).isEqualTo(before);
  }

  @Test
  void waitsForNobody() throws Exception {
    try (Connection other = DATABASE.connect();
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.executeUpdate("update workflow set name = 'x'");
      statement.execute("select pg_advisory_xact_lock(%d, 5)".formatted(0x51_67_6E));

      assertThat(set(administrator().asDryRun(), 1005, WorkflowStatus.Running).result())
          .isEqualTo(WorkflowStatus.Running);
      other.rollback();
    }
  }

  @Test
  void countsOpenFlowsWithoutKeepingOthersFromCounting() throws Exception {
    System.setProperty("signalbox.flow-limit", "1");
    DATABASE.flow(6, "status = 3");
    try (Connection other = DATABASE.connect();
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("select pg_advisory_xact_lock(%d)".formatted(0x5167_6E61_6C01L));

      assertThatThrownBy(() -> set(administrator().asDryRun(), 1005, WorkflowStatus.Running))
          .isInstanceOf(FlowLimitReached.class);
      other.rollback();
    } finally {
      System.clearProperty("signalbox.flow-limit");
    }
  }

  private static Call administrator() {
    return Call.of(FlowDatabase.administrator());
  }

  private static Answer<WorkflowStatus> set(Call call, int emailFlowId, WorkflowStatus requested) {
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
          return operation.set(call, emailFlowId, requested);
        });
  }
}
