package org.signalbox.workflow.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.signalbox.rights.AccessDenied;
import org.signalbox.rights.Caller;
import org.signalbox.rights.Level;
import org.signalbox.run.Receiver;
import org.signalbox.workflow.FlowDatabase;

class DeadLettersTest {

  @RegisterExtension static final FlowDatabase DATABASE = new FlowDatabase();

  private static final Caller ADMINISTRATOR = FlowDatabase.administrator();

  @Test
  void whatWasGivenUpIsListedAndTriedAgain() {
    try (Receiver receiver = new Receiver()) {
      Worker worker =
          new Worker(DATABASE).with("script-url", receiver.url("/")).with("script-secret", "key");
      worker.flow(14, "{\"scriptId\": 12}");
      worker.due(4, "step.run-script");
      worker.due(5, "step.run-script");
      receiver.answers(400, 400);
      worker.deliverAll();

      assertThat(list(ADMINISTRATOR, 0, 1))
          .containsExactly(
              new DeadLetter(
                  4,
                  "step.run-script",
                  "workflow_instance",
                  1,
                  1,
                  "HTTP 400",
                  "2026-11-21T12:00:00Z"));
      assertThat(list(ADMINISTRATOR, 4, 10)).extracting(DeadLetter::id).containsExactly(5L);
      assertThat(replay(ADMINISTRATOR, 4L, 99L)).isEqualTo(1);
      assertThat(
              DATABASE.value(
                  "select associate_id, operation, table_name, record_id, old ->> 'last_error',"
                      + " new ->> 'outbox_id' from audit_entry"))
          .isEqualTo("1 ReplayDeadLetters workflow_instance 1 HTTP 400 4");

      worker.deliverAll();
      assertThat(worker.state(4)).isEqualTo("t f 0 -");
      assertThat(worker.state(5)).startsWith("f t 1");
      assertThat(receiver.received().get(2).body()).isEqualTo(receiver.received().get(0).body());
    }
  }

  @Test
  void othersSeeNothingAndChangeNothing() {
    Caller other = FlowDatabase.caller(2, Level.DELETE);

    assertThatThrownBy(() -> list(other, 0, 10)).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> replay(other, 4L)).isInstanceOf(AccessDenied.class);
  }

  /** Domain.md 5: what is not visible gives no right at all. */
  @Test
  void whatAHiddenFlowSendsIsNone() {
    new Worker(DATABASE).flow(14, "{\"scriptId\": 12}");
    new Worker(DATABASE).due(4, "step.run-script");
    DATABASE.run(
        """
        insert into outbox (id, topic, aggregate, aggregate_id, payload) overriding system value
          values (6, 'webhook', 'webhook', 1, '{}');
        update outbox set dead_at = now();
        update workflow set visible_for_all = false
        """);

    assertThat(list(ADMINISTRATOR, 0, 10)).extracting(DeadLetter::id).containsExactly(6L);
    assertThat(replay(ADMINISTRATOR, 4L, 6L)).isEqualTo(1);
  }

  @Test
  void idsThatAreNoneArePassedOver() {
    assertThat(
            new ReplayRequest(Arrays.asList("4", null, "x", "-1", "99999999999999999999"))
                .numbers())
        .containsExactly(4L);
    assertThat(new ReplayRequest(null).numbers()).isEmpty();
  }

  private static List<DeadLetter> list(Caller caller, long after, int top) {
    return with(letters -> letters.list(caller, after, top));
  }

  private static int replay(Caller caller, Long... ids) {
    return with(letters -> letters.replay(caller, List.of(ids)));
  }

  private static <T> T with(Function<DeadLetters, T> work) {
    return DATABASE.inTransaction(
        entityManager -> {
          DeadLetters letters = new DeadLetters(InstantSource.fixed(FlowDatabase.NOW));
          letters.entityManager = entityManager;
          return work.apply(letters);
        });
  }
}
