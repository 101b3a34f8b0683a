package org.signalbox.workflow.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.signalbox.rights.AccessDenied;
import org.signalbox.rights.Caller;
import org.signalbox.rights.Level;
import org.signalbox.workflow.FlowDatabase;
import org.signalbox.workflow.status.UnknownFlow;

class DeliveryListTest {

  @RegisterExtension static final FlowDatabase DATABASE = new FlowDatabase();

  private static final Caller ADMINISTRATOR = FlowDatabase.administrator();
  private static final List<DeliveryState> ALL = List.of(DeliveryState.values());
  private static final List<DeliveryState> QUEUED = List.of(DeliveryState.Queued);
  private static final List<DeliveryState> FAILED = List.of(DeliveryState.Failed);

  /** 1 and 3 of flow 5, 2 of flow 6, 4 of none, 5 done, 6 dead, 7 tells of flow 6. */
  @BeforeEach
  void makeRows() {
    DATABASE.flow(5, "status = 3");
    DATABASE.flow(6, "status = 3");
    DATABASE.run(
        """
        insert into outbox (topic, aggregate, aggregate_id, payload, available_at, attempts, last_error, done_at, dead_at) values
          ('step.send-email', 'workflow_instance', 1, '{"WorkflowId": 5}', '2026-11-21T13:00Z', 2, 'late', null, null),
          ('step.send-email', 'workflow_instance', 2, '{"WorkflowId": 6}', '2026-11-21T12:00Z', 0, null, null, null),
          ('step.send-sms', 'workflow_instance', 1, '{"WorkflowId": 5}', '2026-11-21T12:00Z', 0, null, null, null),
          ('webhook', 'webhook', 1, '{}', '2026-11-21T14:00Z', 1, 'HTTP 500', null, null),
          ('webhook', 'webhook', 1, '{}', '2026-11-21T12:00Z', 1, null, now(), null),
          ('webhook', 'webhook', 1, '{}', '2026-11-21T12:00Z', 9, null, null, now()),
          ('flow.started', 'workflow', 6, '{}', '2026-11-21T12:00Z', 0, null, null, null);
        """);
  }

  @Test
  void whatWaitsIsToldFlowByFlowAndInPages() {
    List<Long> pages = new ArrayList<>();
    Optional<String> after = Optional.of("");
    while (after.isPresent()) {
      Page<Delivery> page = list(ADMINISTRATOR, 0, ALL, after.get(), 2);
      page.rows().forEach(row -> pages.add(row.id()));
      after = page.next();
    }
    assertThat(pages).containsExactly(7L, 4L, 3L, 1L, 2L);
    assertThat(ids(list(ADMINISTRATOR, 0, QUEUED, "", 10))).containsExactly(7L, 3L, 2L);
    assertThat(ids(list(ADMINISTRATOR, 0, FAILED, "", 10))).containsExactly(4L, 1L);
    assertThat(ids(list(ADMINISTRATOR, 1006, ALL, "", 10))).containsExactly(7L, 2L);
    assertThat(list(ADMINISTRATOR, 1005, FAILED, "", 10).rows().get(0).lastError())
        .contains("late");
  }

  @Test
  void nothingIsToldOfFlowsThatTheCallerDoesNotSee() {
    DATABASE.run("update workflow set visible_for_all = false where workflow_id = 6");

    assertThat(ids(list(ADMINISTRATOR, 0, ALL, "", 10))).containsExactly(4L, 3L, 1L);
    assertThatThrownBy(() -> list(ADMINISTRATOR, 1006, ALL, "", 10))
        .isInstanceOf(UnknownFlow.class);
  }

  @Test
  void callerNeedsTheFunctionAndACursorOfOurs() {
    Caller other = FlowDatabase.caller(1, Level.DELETE, "send-event");

    assertThatThrownBy(() -> list(other, 0, ALL, "", 10)).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> list(ADMINISTRATOR, 0, ALL, "1", 10))
        .isInstanceOf(InvalidParameter.class);
  }

  private static List<Long> ids(Page<Delivery> page) {
    return page.rows().stream().map(Delivery::id).toList();
  }

  private static Page<Delivery> list(
      Caller caller, int emailFlowId, List<DeliveryState> states, String after, int top) {
    return DATABASE.inTransaction(
        entityManager -> {
          DeliveryList view = new DeliveryList(InstantSource.fixed(FlowDatabase.NOW));
          view.entityManager = entityManager;
          return view.list(caller, emailFlowId, states, new Window(after, top));
        });
  }
}
