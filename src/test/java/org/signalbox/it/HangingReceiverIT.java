package org.signalbox.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.signalbox.run.Receiver;

/** People travel on while every worker waits for a receiver that does not answer. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class HangingReceiverIT {

  private static final Receiver RECEIVER = new Receiver();
  private static final Duration SOON = Duration.ofSeconds(15);
  private static final String WAITING =
      "select id from outbox where done_at is null and dead_at is null";

  @ArquillianResource URI base;

  @Deployment(testable = false)
  static WebArchive war() {
    return Wars.with(
        Map.of(
            "signalbox.engine", "on",
            "signalbox.script-url", RECEIVER.url("/"),
            "signalbox.script-secret", "only-for-this-test"));
  }

  @AfterAll
  static void clear() {
    RECEIVER.close();
    Demo.reset();
  }

  /** Each worker is busy for more than half a minute: three calls of ten seconds. */
  @Test
  void receiversThatHangDoNotHoldUpThePasses() throws Exception {
    Demo.reset();
    RECEIVER.hold();
    Journey journey = new Journey(ServerDatabase.database().dataSource(), 4);
    journey.run(
        """
        insert into webhook (webhook_id, name, target_url, events)
        select n, 'Hook ' || n, '%s', '{flow.started}' from generate_series(1, 12) n;
        insert into outbox (topic, aggregate, aggregate_id, payload)
        select 'webhook', 'webhook', n, '{}' from generate_series(1, 12) n;
        insert into outbox (topic, aggregate, aggregate_id, payload)
        select 'step.run-script', 'workflow_instance', 0,
          '{"WorkflowId": 7000, "StepId": 7002, "PersonId": 70001}' from generate_series(1, 12)
        """
            .formatted(RECEIVER.url("/hook")));
    journey.awaitThat(() -> RECEIVER.received().size() >= 4);

    long start = System.nanoTime();
    journey.enterAtOnce(base);
    journey.awaitThat(journey::everybodyWaits);

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
    RECEIVER.open();
    journey.awaitThat(() -> Demo.rows(WAITING).isEmpty());
  }
}
