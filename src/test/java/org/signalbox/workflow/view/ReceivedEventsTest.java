package org.signalbox.workflow.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.signalbox.call.Call;
import org.signalbox.rights.AccessDenied;
import org.signalbox.rights.Caller;
import org.signalbox.rights.Level;
import org.signalbox.workflow.FlowDatabase;
import org.signalbox.workflow.engine.EventType;
import org.signalbox.workflow.event.DatabaseSendEvent;

class ReceivedEventsTest {

  @RegisterExtension static final FlowDatabase DATABASE = new FlowDatabase();

  private static final Caller ADMINISTRATOR = FlowDatabase.administrator();

  @BeforeEach
  void signal() {
    DATABASE.flow(5, "status = 3");
    DATABASE.flow(6, "status = 3");
    DATABASE.run("insert into workflow_trigger (workflow_id, trigger_type) values (5, 1), (6, 1)");
    DatabaseSendEvent events =
        new DatabaseSendEvent(DATABASE, InstantSource.fixed(FlowDatabase.NOW));
    events.send(Call.of(ADMINISTRATOR), EventType.PersonCreated, "person_id=1;event_id=e1", false);
    events.send(Call.of(ADMINISTRATOR), EventType.PersonUpdated, "person_id=2", false);
  }

  @Test
  void eventsAreToldWithTheirReceiptsTheNewestFirst() {
    List<ReceivedEvent> rows = list(Optional.empty(), 0, "", true, "", 10).rows();

    assertThat(rows)
        .extracting(ReceivedEvent::type)
        .containsExactly("PersonUpdated", "PersonCreated");
    ReceivedEvent first = rows.get(1);
    assertThat(first.eventId()).contains("e1");
    assertThat(first.associateId()).isEqualTo(1);
    assertThat(first.receivedAt()).contains(FlowDatabase.NOW);
    assertThat(first.attributes()).contains("\"person_id\"");
    assertThat(first.receipt().orElseThrow())
        .contains("\"flow\":5,\"person\":1")
        .contains("\"flow\":6,\"person\":1");
  }

  @Test
  void receiptSaysNothingOfFlowsThatTheReaderDoesNotSee() {
    DATABASE.run("update workflow set visible_for_all = false where workflow_id = 6");

    assertThat(list(Optional.empty(), 0, "e1", true, "", 10).rows())
        .singleElement()
        .satisfies(
            event ->
                assertThat(event.receipt().orElseThrow())
                    .contains("\"flow\":5,\"person\":1")
                    .doesNotContain("\"flow\":6"));
  }

  @Test
  void filtersOrderAndPagesAreHeeded() {
    assertThat(list(Optional.of(EventType.PersonUpdated), 0, "", true, "", 10).rows()).hasSize(1);
    assertThat(list(Optional.of(EventType.SaleSold), 0, "", true, "", 10).rows()).isEmpty();
    assertThat(list(Optional.empty(), 1, "", true, "", 10).rows())
        .extracting(ReceivedEvent::type)
        .containsExactly("PersonCreated");
    Page<ReceivedEvent> first = list(Optional.empty(), 0, "", false, "", 1);
    Page<ReceivedEvent> second =
        list(Optional.empty(), 0, "", false, first.next().orElseThrow(), 1);
    assertThat(first.rows()).extracting(ReceivedEvent::type).containsExactly("PersonCreated");
    assertThat(second.rows()).extracting(ReceivedEvent::type).containsExactly("PersonUpdated");
    assertThat(second.next()).isEmpty();
  }

  @Test
  void callerNeedsTheFunction() {
    Caller other = FlowDatabase.caller(1, Level.DELETE, "send-event");

    assertThatThrownBy(() -> list(other, Optional.empty(), 0, "", true, new Window("", 10)))
        .isInstanceOf(AccessDenied.class);
  }

  private static Page<ReceivedEvent> list(
      Optional<EventType> type, int person, String eventId, boolean newest, String after, int top) {
    return list(ADMINISTRATOR, type, person, eventId, newest, new Window(after, top));
  }

  private static Page<ReceivedEvent> list(
      Caller caller,
      Optional<EventType> type,
      int person,
      String eventId,
      boolean newest,
      Window window) {
    return DATABASE.inTransaction(
        entityManager -> {
          ReceivedEvents view = new ReceivedEvents(InstantSource.fixed(FlowDatabase.NOW));
          view.entityManager = entityManager;
          return view.list(caller, type, person, eventId, newest, window);
        });
  }
}
