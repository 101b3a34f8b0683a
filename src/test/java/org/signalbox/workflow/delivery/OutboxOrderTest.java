package org.signalbox.workflow.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.signalbox.run.Receiver;
import org.signalbox.workflow.FlowDatabase;
import org.signalbox.workflow.store.FlowLock;

/** What leaves, in which order, and what may not. */
class OutboxOrderTest {

  @RegisterExtension static final FlowDatabase DATABASE = new FlowDatabase();

  private final Receiver receiver = new Receiver();
  private final Worker worker = new Worker(DATABASE);
  private final ExecutorService threads = Executors.newCachedThreadPool();

  @BeforeEach
  void twoScriptsAreDue() {
    worker.with("script-url", receiver.url("/")).with("script-secret", "key");
    worker.flow(14, "{\"scriptId\": 12}");
    worker.due(4, "step.run-script");
    worker.due(5, "step.run-script");
  }

  @AfterEach
  void close() {
    receiver.close();
    threads.shutdownNow();
  }

  @Test
  void oldestIsFirst() {
    DATABASE.run("update outbox set available_at = '2026-11-21T10:00Z' where id = 5");

    assertThat(worker.deliverNext()).isTrue();

    assertThat(worker.state(5)).isEqualTo("t f 0 -");
    assertThat(worker.state(4)).isEqualTo("f f 0 -");
  }

  @Test
  void nothingOfAFlowThatIsPausedOrStoppedLeaves() {
    DATABASE.run("update workflow set status = 2, paused_at = now()");
    assertThat(worker.deliverNext()).isFalse();
    DATABASE.run("update workflow set status = 1, paused_at = null");
    assertThat(worker.deliverNext()).isFalse();

    assertThat(receiver.received()).isEmpty();
    DATABASE.run("update workflow set status = 3");
    worker.deliverAll();
    assertThat(receiver.received()).hasSize(2);
  }

  @Test
  void rowsOfAPausedFlowAreNotInTheWayOfOthers() {
    DATABASE.run("update workflow set status = 2, paused_at = now()");
    DATABASE.run(
        """
        insert into outbox (id, topic, aggregate, aggregate_id, payload, available_at)
        overriding system value values (9, 'flow.paused', 'workflow', 5, '{}', '2026-11-21T11:30Z')
        """);

    worker.deliverAll();

    assertThat(worker.state(9)).isEqualTo("t f 0 -");
  }

  /** Whoever waits for a webhook that hangs is not in the way of mail. */
  @Test
  void flowsAndWebhooksHaveWorkersOfTheirOwn() {
    DATABASE.run(
        """
        insert into outbox (id, topic, aggregate, aggregate_id, payload, available_at)
        overriding system value values (9, 'flow.started', 'workflow', 5, '{}', '2026-11-21T10:00Z')
        """);

    assertThat(worker.deliverNextOf(Lane.FLOWS)).isTrue();
    assertThat(worker.state(4)).isEqualTo("t f 0 -");
    assertThat(worker.deliverNextOf(Lane.FLOWS)).isTrue();
    assertThat(worker.deliverNextOf(Lane.FLOWS)).isFalse();
    assertThat(worker.state(9)).isEqualTo("f f 0 -");
    assertThat(worker.deliverNextOf(Lane.WEBHOOKS)).isTrue();
    assertThat(worker.state(9)).isEqualTo("t f 0 -");
  }

  @Test
  void flowThatSomebodyHasAloneIsLeftAlone() {
    DATABASE.inTransaction(
        pausing -> {
          FlowLock.alone(pausing, 5);
          assertThat(worker.deliverNext()).isFalse();
          return true;
        });

    assertThat(receiver.received()).isEmpty();
    assertThat(worker.deliverNext()).isTrue();
  }

  @Test
  void whoeverPausesWaitsForWhatIsUnderWay() throws Exception {
    receiver.hold();
    Future<Boolean> delivery = threads.submit(worker::deliverNext);
    receiver.awaitCall();
    Future<String> pause =
        threads.submit(
            () ->
                DATABASE.inTransaction(
                    pausing -> {
                      FlowLock.alone(pausing, 5);
                      return worker.state(4);
                    }));
    awaitAWaiter();

    assertThat(pause.isDone()).isFalse();
    receiver.open();

    assertThat(delivery.get()).isTrue();
    assertThat(pause.get()).isEqualTo("t f 0 -");
  }

  @Test
  void twoWorkersNeverTakeTheSameRow() throws Exception {
    receiver.hold();
    Future<Boolean> first = threads.submit(worker::deliverNext);
    receiver.awaitCall();
    Future<Boolean> second = threads.submit(worker::deliverNext);
    while (receiver.received().size() < 2) {
      Thread.onSpinWait();
    }
    receiver.open();

    assertThat(first.get() && second.get()).isTrue();
    assertThat(receiver.received())
        .extracting(Receiver.Received::body)
        .hasSize(2)
        .doesNotHaveDuplicates();
    assertThat(worker.deliverNext()).isFalse();
  }

  /** The session is ended by the database itself after the call, before the commit. */
  @Test
  void repeatAfterACrashCarriesTheSameId() throws Exception {
    receiver.hold();
    Future<Boolean> crashing = threads.submit(worker::deliverNext);
    receiver.awaitCall();
    DATABASE.value(
        "select count(pg_terminate_backend(pid)) from pg_stat_activity"
            + " where state = 'idle in transaction' and datname = current_database()");
    receiver.open();
    Assertions.assertThatThrownBy(crashing::get).isInstanceOf(ExecutionException.class);

    worker.deliverAll();

    assertThat(receiver.received()).hasSize(3);
    assertThat(receiver.received().get(1).body()).isEqualTo(receiver.received().get(0).body());
    assertThat(worker.state(4)).isEqualTo("t f 0 -");
  }

  @Test
  void personInOtherHandsIsNotWaitedFor() throws SQLException {
    DATABASE.run(
        "update workflow_step set settings = '{}', step_type = 2 where workflow_step_id = 53");
    DATABASE.run("update outbox set topic = 'step.send-sms'");
    try (Connection other = DATABASE.connect();
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("select from person where person_id = 1 for no key update");

      assertThat(worker.deliverNext()).isTrue();
      assertThat(worker.state(4)).isEqualTo("f f 1 the run is in other hands");
      other.rollback();
    }

    worker.later(Duration.ofMinutes(1));
    worker.deliverAll();
    assertThat(DATABASE.value("select dropout_reason from workflow_instance")).isEqualTo("NOTEXT");
  }

  private static void awaitAWaiter() {
    while (DATABASE.value("select count(*) from pg_locks where not granted").equals("0")) {
      Thread.onSpinWait();
    }
  }
}
