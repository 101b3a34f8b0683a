package org.signalbox.workflow.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.signalbox.call.Answer;
import org.signalbox.call.Call;
import org.signalbox.call.KeyMismatch;
import org.signalbox.call.RepeatKey;
import org.signalbox.call.Repeats;
import org.signalbox.locale.TimeZones;
import org.signalbox.workflow.FlowDatabase;
import org.signalbox.workflow.engine.EventType;
import org.signalbox.workflow.pass.DatabasePass;

/** The two names of an event: that of the call, and its own. */
class EventKeyTest {

  @RegisterExtension static final FlowDatabase DATABASE = new FlowDatabase();

  @Test
  void repeatOfTheCallIsAnsweredToTheLetter() {
    Answer<WorkflowEventResult> first = send("k", "aa", "person_id=1;event_id=e1");
    Answer<WorkflowEventResult> repeat = send("k", "aa", "person_id=1;event_id=e1");

    assertThat(first.replayed()).isFalse();
    assertThat(repeat).isEqualTo(new Answer<>(first.result(), true, false));
    assertThat(repeat.result().attributes()).contains("\"duplicate\":false");
    assertThat(DATABASE.rows("select source, dedup_key from workflow_event"))
        .containsExactly(" e1");
  }

  @Test
  void eventThatHasNoNameIsNotNamedByItsCall() {
    assertThat(send("k", "aa", "person_id=1").result().attributes()).contains("\"event_id\":null");
    assertThat(DATABASE.rows("select dedup_key from workflow_event")).containsExactly("null");
  }

  @Test
  void sameEventInAnotherCallIsADuplicate() {
    send("k", "aa", "person_id=1;event_id=e1");
    Answer<WorkflowEventResult> duplicate = send("other", "aa", "person_id=1;event_id=e1");
    Answer<WorkflowEventResult> repeat = send("other", "aa", "person_id=1;event_id=e1");

    assertThat(duplicate.replayed()).isTrue();
    assertThat(duplicate.result().attributes()).contains("\"duplicate\":true");
    assertThat(repeat.replayed()).isTrue();
    assertThat(repeat.result().attributes()).isEqualTo(duplicate.result().attributes());
    assertThat(DATABASE.rows("select 1 from workflow_event")).hasSize(1);
  }

  @Test
  void sameCallWithAnotherEventIsRefused() {
    send("k", "aa", "person_id=1");

    assertThatThrownBy(() -> send("k", "bb", "person_id=2")).isInstanceOf(KeyMismatch.class);
  }

  @Test
  void answerThatSignalsNobodyIsKeptToo() {
    Answer<WorkflowEventResult> first = send("k", "aa", "nonsense");

    assertThat(send("k", "aa", "nonsense")).isEqualTo(new Answer<>(first.result(), true, false));
  }

  private static Answer<WorkflowEventResult> send(String key, String hash, String attributes) {
    return DATABASE.inTransaction(
        entityManager -> {
          SendEvent operation =
              new SendEvent(
                  InstantSource.fixed(FlowDatabase.NOW),
                  new Repeats(),
                  DatabasePass.crank(DATABASE, InstantSource.fixed(FlowDatabase.NOW)),
                  new TimeZones());
          operation.entityManager = entityManager;
          Call call =
              new Call(FlowDatabase.administrator(), false, Optional.of(new RepeatKey(key, hash)));
          return operation.send(call, EventType.PersonCreated, attributes, false);
        });
  }
}
