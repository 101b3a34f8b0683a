package org.signalbox.workflow.event;

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
import org.junit.jupiter.params.provider.ValueSource;
import org.signalbox.call.Answer;
import org.signalbox.call.Call;
import org.signalbox.call.Repeats;
import org.signalbox.locale.TimeZones;
import org.signalbox.rights.AccessDenied;
import org.signalbox.rights.Level;
import org.signalbox.workflow.FlowDatabase;
import org.signalbox.workflow.engine.EventType;
import org.signalbox.workflow.pass.DatabasePass;

@Timeout(60)
class EventDryRunTest {

  @RegisterExtension static final FlowDatabase DATABASE = new FlowDatabase();

  private static final Call REAL = Call.of(FlowDatabase.administrator());

  /**
   * Person 1 waits for form 1 in flow 5, and has it as the goal that ends flow 6, which it starts
   * as well; person 2 was in flow 7, which it starts too, but only once.
   */
  @BeforeEach
  void makeFlows() {
    DATABASE.flow(5, "status = 3");
    DATABASE.flow(6, "status = 3, jump_to_finish = true, start_only_once = false");
    DATABASE.flow(7, "status = 3, start_only_once = true");
    DATABASE.instance(101, 5, 1, "");
    DATABASE.instance(102, 6, 1, "current_step = 62");
    DATABASE.instance(103, 7, 2, "status = 3, ended_at = now()");
    DATABASE.run(
        """
        insert into workflow_goal (workflow_id, goal_type, key_id) values (6, 7, 1);
        insert into workflow_trigger (workflow_id, trigger_type, key_id) values
          (6, 7, 1), (7, 7, 1), (6, 1, null);
        """);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "FormSubmitted, form_id=1;person_id=1",
    "FormSubmitted, form_id=1;person_id=2",
    "PersonCreated, person_id=1;event_id=e1",
    "PersonCreated, person_id=99",
    "PersonCreated, ''",
    "Run,           ''",
    "None,          ''",
    "PersonCreated, x",
  })
  void tellsWhatTheEventWouldDoAndWritesNothing(EventType type, String attributes) {
    List<String> before = DATABASE.contents();
    Answer<WorkflowEventResult> dry = send(REAL.asDryRun(), type, attributes, false);

    assertThat(DATABASE.contents()).isEqualTo(before);
    assertThat(dry.dryRun()).isTrue();
    assertThat(dry.result().attributes())
        .isEqualTo(
            send(REAL, type, attributes, false)
                .result()
                .attributes()
                .replaceAll("\"instance\":\\d{1,2}\\b", "\"instance\":null")); // a new run
  }

  @Test
  void oneEventDoesAllThatThereIsToTell() {
    assertThat(
            send(REAL.asDryRun(), EventType.FormSubmitted, "form_id=1;person_id=1,2,99", false)
                .result()
                .attributes())
        .isEqualTo(
            """
            {"event_id":null,"duplicate":false,\
            "woken":[{"flow":5,"person":1,"instance":101}],\
            "goals":[{"flow":6,"person":1,"instance":102}],\
            "enrolled":[{"flow":6,"person":1,"instance":null},\
            {"flow":6,"person":2,"instance":null},{"flow":7,"person":1,"instance":null}],\
            "rejected":[{"flow":null,"person":99,"reason":"PERSON_NOT_FOUND"},\
            {"flow":7,"person":2,"reason":"ALREADY_STARTED"}]}""");
  }

  @Test
  void refusesWhatTheEventWould() {
    send(REAL, EventType.PersonCreated, "person_id=1;event_id=e1", false);
    List<String> before = DATABASE.contents();
    Call nobody = Call.of(FlowDatabase.caller(1, Level.DELETE));

    assertThatThrownBy(
            () -> send(REAL.asDryRun(), EventType.PersonCreated, "person_id=2;event_id=e1", false))
        .isInstanceOf(EventMismatch.class);
    assertThatThrownBy(() -> send(REAL.asDryRun(), EventType.PersonCreated, "person_id=99", true))
        .isInstanceOf(UnusableEvent.class);
    assertThatThrownBy(() -> send(nobody.asDryRun(), EventType.PersonCreated, "person_id=1", false))
        .isInstanceOf(AccessDenied.class);
    assertThat(DATABASE.contents()).isEqualTo(before);
  }

  @Test
  void repeatOfAnEventIsToldAsOne() {
    send(REAL, EventType.PersonCreated, "person_id=1;event_id=e1", false);
    Answer<WorkflowEventResult> dry =
        send(REAL.asDryRun(), EventType.PersonCreated, "person_id=1;event_id=e1", false);

    assertThat(dry.replayed()).isTrue();
    assertThat(dry.result().attributes()).contains("\"duplicate\":true");
  }

  @ParameterizedTest
  @ValueSource(strings = {"dry_run=true", "dry_run=1", "dry_run=True"})
  void theAttributesMayAskForADryRun(String attribute) {
    List<String> before = DATABASE.contents();
    Answer<WorkflowEventResult> dry =
        send(REAL, EventType.PersonCreated, "person_id=1;event_id=e1;" + attribute, false);

    assertThat(dry.dryRun()).isTrue();
    assertThat(dry.result().attributes()).contains("\"flow\":6,\"person\":1");
    assertThat(DATABASE.contents()).isEqualTo(before);
  }

  @Test
  void anEventIsTheSameWhetherItsAttributesAskForADryRunOrNot() {
    send(REAL, EventType.PersonCreated, "person_id=1;event_id=e1;dry_run=false", false);

    assertThat(
            send(REAL, EventType.PersonCreated, "person_id=1;event_id=e1;dry_run=true", false)
                .replayed())
        .isTrue();
    assertThat(send(REAL, EventType.PersonCreated, "person_id=1;event_id=e1", false).replayed())
        .isTrue();
  }

  @Test
  void anAttributeThatIsNeitherYesNorNoSignalsNobody() {
    List<String> before = DATABASE.contents();

    assertThat(
            send(REAL, EventType.PersonCreated, "person_id=1;dry_run=maybe", false)
                .result()
                .attributes())
        .contains("invalid-attribute");
    assertThat(DATABASE.contents()).isEqualTo(before);
  }

  @Test
  void waitsForNobody() throws Exception {
    try (Connection other = DATABASE.connect();
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.executeUpdate("update person set title = 'x'");
      statement.executeUpdate("update workflow_instance set wait_until = now()");
      statement.execute("select pg_advisory_xact_lock(%d, 6)".formatted(0x51_67_6E));

      assertThat(
              send(REAL.asDryRun(), EventType.FormSubmitted, "form_id=1;person_id=1", false)
                  .result()
                  .attributes())
          .contains("\"flow\":6,\"person\":1");
      other.rollback();
    }
  }

  private static Answer<WorkflowEventResult> send(
      Call call, EventType type, String attributes, boolean strict) {
    return DATABASE.inTransaction(
        entityManager -> {
          SendEvent operation =
              new SendEvent(
                  InstantSource.fixed(FlowDatabase.NOW),
                  new Repeats(),
                  DatabasePass.crank(DATABASE, InstantSource.fixed(FlowDatabase.NOW)),
                  new TimeZones());
          operation.entityManager = entityManager;
          return operation.send(call, type, attributes, strict);
        });
  }
}
