package org.signalbox.workflow.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signalbox.call.Call;
import org.signalbox.call.Repeats;
import org.signalbox.rights.AccessDenied;
import org.signalbox.rights.Level;
import org.signalbox.workflow.FlowDatabase;
import org.signalbox.workflow.pass.DatabasePass;

class RunEngineTest {

  @RegisterExtension static final FlowDatabase DATABASE = new FlowDatabase();

  private static final Call REAL = Call.of(FlowDatabase.caller(1, Level.DELETE, "send-event"));
  private static final InstantSource CLOCK = InstantSource.fixed(FlowDatabase.NOW);

  @BeforeEach
  void makeAFlow() {
    DATABASE.flow(5, "status = 3");
  }

  @Test
  void whatIsDueIsDoneAndTheNextTimeIsTold() {
    DATABASE.instance(101, 5, 1, "current_step = 52, step_level = 0, wait_until = null");
    DATABASE.instance(102, 5, 2, "wait_until = '2026-11-21T12:20Z'");

    assertThat(run(REAL)).isEqualTo("2026-11-21T12:20:00Z");
    assertThat(DATABASE.value("select status from workflow_instance where person_id = 1"))
        .isEqualTo("3");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "step_level = 1, 2026-11-21T13:00:00Z", // waits until the 27th
    "wait_until = null, 2026-11-21T13:00:00Z", // waits for ever
    "wait_until = '2026-11-21T12:59Z', 2026-11-21T12:59:00Z",
    "wait_until = '2026-11-21T11:00Z', 2026-11-21T12:00:00Z",
  })
  void nextTimeIsWithinAnHour(String set, String next) {
    DATABASE.instance(101, 5, 1, set);

    assertThat(run(REAL.asDryRun())).isEqualTo(next);
  }

  @Test
  void flowThatBeginsLaterIsDueWhenItBegins() {
    DATABASE.run(
        "update workflow set use_workflow_start = true, workflow_start = '2026-11-21T12:30Z'");
    DATABASE.instance(101, 5, 1, "wait_until = '2026-11-21T11:00Z'");

    assertThat(run(REAL)).isEqualTo("2026-11-21T12:30:00Z");
  }

  @Test
  void callerNeedsTheRightToSignal() {
    Call nobody = Call.of(FlowDatabase.caller(1, Level.DELETE, "edit-flow-content"));

    assertThatThrownBy(() -> run(nobody)).isInstanceOf(AccessDenied.class);
  }

  private static String run(Call call) {
    return DATABASE.inTransaction(
        entityManager -> {
          RunEngine operation =
              new RunEngine(CLOCK, new Repeats(), DatabasePass.crank(DATABASE, CLOCK));
          operation.entityManager = entityManager;
          return operation.run(call).result().toString();
        });
  }
}
