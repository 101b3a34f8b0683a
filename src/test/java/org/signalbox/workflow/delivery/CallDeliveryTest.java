package org.signalbox.workflow.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signalbox.run.Receiver;
import org.signalbox.workflow.FlowDatabase;

/** SMS, scripts and webhooks: what is called over HTTP. */
class CallDeliveryTest {

  @RegisterExtension static final FlowDatabase DATABASE = new FlowDatabase();

  private static final int SEND_SMS = 2;
  private static final int NOTIFY_BY_SMS = 13;
  private static final int RUN_SCRIPT = 14;
  private static final String SMS =
      "{\"from\": \"Fjordlys\", \"text\": \"Hei [[customer.firstname]]\"}";

  private final Receiver receiver = new Receiver();
  private final Worker worker = new Worker(DATABASE);

  @BeforeEach
  void nameTheGateways() {
    DATABASE.run("truncate webhook");
    worker
        .with("sms-url", receiver.url("/sms"))
        .with("sms-secret", "sms-key")
        .with("script-url", receiver.url("/script"))
        .with("script-secret", "script-key");
  }

  @AfterEach
  void closeTheReceiver() {
    receiver.close();
  }

  @Test
  void smsIsASignedCall() {
    worker.flow(SEND_SMS, SMS);
    worker.due(4, "step.send-sms");

    worker.deliverAll();

    Receiver.Received call = receiver.received().get(0);
    assertThat(call.path()).isEqualTo("/sms");
    assertThat(call.body())
        .isEqualTo(
            "{\"Id\":\"4.1.53\",\"From\":\"Fjordlys\",\"To\":\"+4791234567\",\"Text\":\"Hei Åse\"}");
    assertThat(call.header("SO-Signature")).isEqualTo(Signature.of(call.body(), "sms-key"));
    assertThat(call.header("Content-Type")).isEqualTo("application/json; charset=utf-8");
    assertThat(worker.state(4)).isEqualTo("t f 0 -");
  }

  @ParameterizedTest(name = "{0}, flow from {1}: {2} {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"text\": \"y\"}                     | Fjordlys                   | Fjordlys | t f 0 -",
        "{\"from\": \" \", \"text\": \"y\"}    | Fjordlys                   | Fjordlys | t f 0 -",
        "{\"FROM\": \"Us\", \"TEXT\": \"y\"}   | Fjordlys                   | Us       | t f 0 -",
        "{\"text\": \"y\"}                     | Longer than networks take  |          | f t 1 NOVALIDFROM",
        "{\"text\": \"y\"}                     | ''                         |          | f t 1 NOFROM",
      })
  void smsIsFromTheFlowUnlessTheStepSaysOtherwise(
      String settings, String flow, @Nullable String from, String state) {
    worker.flow(SEND_SMS, settings);
    DATABASE.run("update email_flow set sms_sender = '%s'".formatted(flow));
    worker.due(4, "step.send-sms");

    worker.deliverAll();

    assertThat(receiver.received())
        .extracting(Receiver.Received::body)
        .isEqualTo(
            from == null
                ? List.of()
                : List.of(
                    "{\"Id\":\"4.1.53\",\"From\":\"%s\",\"To\":\"+4791234567\",\"Text\":\"y\"}"
                        .formatted(from)));
    assertThat(worker.state(4)).isEqualTo(state);
  }

  /** Made by {@code printf '{}' | openssl dgst -sha256 -hmac key -binary | base64}. */
  @Test
  void signatureIsTheVendors() {
    assertThat(Signature.of("{}", "key")).isEqualTo("p3dyTZQ+tI3Gm8qKSm1XoE2z+ex+HeTlgehgJlvfMDI=");
  }

  @Test
  void smsNoticeGoesToEveryNumber() {
    worker.flow(
        NOTIFY_BY_SMS,
        "{\"to\": \"SpecificPhoneNumbers\", \"specificPhoneNumbers\": [\"+1\", \"+2\"], \"from\": \"x\","
            + " \"text\": \"y\"}");
    worker.due(4, "step.notify-by-sms");

    worker.deliverAll();

    assertThat(receiver.received())
        .extracting(Receiver.Received::body)
        .containsExactly(
            "{\"Id\":\"4.1.53.0\",\"From\":\"x\",\"To\":\"+1\",\"Text\":\"y\"}",
            "{\"Id\":\"4.1.53.1\",\"From\":\"x\",\"To\":\"+2\",\"Text\":\"y\"}");
  }

  @Test
  void smsNoticeThatOneNumberRefusesIsADeadLetter() {
    worker.flow(
        NOTIFY_BY_SMS,
        "{\"to\": 2, \"specificPhoneNumbers\": [\"+1\", \"+2\"], \"from\": \"x\", \"text\": \"y\"}");
    worker.due(4, "step.notify-by-sms");
    receiver.answers(422, 204);

    worker.deliverAll();

    assertThat(receiver.received()).hasSize(2);
    assertThat(worker.state(4)).isEqualTo("f t 1 HTTP 422");
    assertThat(DATABASE.value("select status from workflow_instance")).isEqualTo("2");
  }

  @ParameterizedTest(name = "exit: {0}")
  @CsvSource({
    "true, 5 MISSINGMOBILEPHONE",
    "false, 2 null",
  })
  void stepSaysWhatBecomesOfSomebodyWithoutANumber(boolean exit, String run) {
    worker.flow(SEND_SMS, "{\"from\": \"x\", \"text\": \"y\", \"exit\": %s}".formatted(exit));
    DATABASE.run("update person set mobile = null where person_id = 1");
    worker.due(4, "step.send-sms");

    worker.deliverAll();

    assertThat(worker.state(4)).isEqualTo("f t 1 MISSINGMOBILEPHONE");
    assertThat(DATABASE.value("select status, dropout_reason from workflow_instance"))
        .isEqualTo(run);
  }

  @Test
  void smsGoesToNobodyWhoIsOnTheExclusionList() {
    worker.flow(SEND_SMS, SMS);
    DATABASE.run(
        "insert into selectionmember (selection_id, person_id) values (1, 1);"
            + " insert into workflow_block_list values (5, 1)");
    worker.due(4, "step.send-sms");

    worker.deliverAll();

    assertThat(receiver.received()).isEmpty();
    assertThat(DATABASE.value("select dropout_reason from workflow_instance"))
        .isEqualTo("ADDEDTOBLOCKLIST");
  }

  @Test
  void scriptIsASignedCall() {
    worker.flow(RUN_SCRIPT, "{\"scriptId\": 12}");
    worker.due(4, "step.run-script");

    worker.deliverAll();

    Receiver.Received call = receiver.received().get(0);
    assertThat(call.path()).isEqualTo("/script");
    assertThat(call.body())
        .isEqualTo(
            "{\"Id\":\"4.1.53\",\"ScriptId\":12,\"WorkflowId\":5,\"WorkflowInstanceId\":1,"
                + "\"PersonId\":1,\"ContactId\":1}");
    assertThat(call.header("SO-Signature")).isEqualTo(Signature.of(call.body(), "script-key"));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "200, t f 0 -",
    "302, f f 1 HTTP 302",
    "400, f t 1 HTTP 400",
    "408, f f 1 HTTP 408",
    "429, f f 1 HTTP 429",
    "503, f f 1 HTTP 503",
  })
  void statusTellsWhetherItWasTaken(int status, String state) {
    worker.flow(RUN_SCRIPT, "{\"scriptId\": 12}");
    worker.due(4, "step.run-script");
    receiver.answers(status);

    worker.deliverAll();

    assertThat(worker.state(4)).isEqualTo(state);
    assertThat(receiver.received()).hasSize(1);
    assertThat(DATABASE.value("select status from workflow_instance")).isEqualTo("2");
  }

  /** Never sooner than after ten seconds, never later than after four hours. */
  @ParameterizedTest(name = "Retry-After: {0}")
  @CsvSource({
    "120, 2026-11-21 12:02:00+00",
    "5, 2026-11-21 12:00:10+00",
    "999999, 2026-11-21 16:00:00+00",
    "'Sat, 21 Nov 2026 12:05:00 GMT', 2026-11-21 12:05:00+00",
    "'Sat, 21 Nov 2026 11:05:00 GMT', 2026-11-21 12:00:10+00",
    "soon, 2026-11-21 12:00:10+00",
  })
  void receiverMaySayWhenToComeAgain(String text, String again) {
    worker.flow(RUN_SCRIPT, "{\"scriptId\": 12}");
    worker.due(4, "step.run-script");
    receiver.answers(503);
    receiver.asksToRetryAfter(text);

    worker.deliverAll();

    assertThat(
            DATABASE.value("select available_at = timestamptz '%s' from outbox".formatted(again)))
        .isEqualTo("t");
  }

  @Test
  void refusedSmsEndsTheRun() {
    worker.flow(SEND_SMS, SMS);
    worker.due(4, "step.send-sms");
    receiver.answers(422);

    worker.deliverAll();

    assertThat(DATABASE.value("select status, dropout_reason from workflow_instance"))
        .isEqualTo("5 SENDINGUNSUCCESSFUL");
  }

  @Test
  void receiverThatHangsIsTriedAgainWithTheSameId() {
    worker.flow(SEND_SMS, SMS);
    worker.due(4, "step.send-sms");
    receiver.hold();

    worker.deliverAll();

    assertThat(worker.state(4)).isEqualTo("f f 1 no answer");
    receiver.open();
    worker.later(Duration.ofSeconds(9));
    assertThat(worker.deliverNext()).isFalse();
    worker.later(Duration.ofSeconds(1));
    worker.deliverAll();
    assertThat(worker.state(4)).isEqualTo("t f 1 -");
    assertThat(receiver.received()).hasSize(2);
    assertThat(receiver.received().get(1).body()).isEqualTo(receiver.received().get(0).body());
  }

  @Test
  void webhookGetsTheEventAsTheVendorSendsIt() {
    webhook(1, "{participant.dropped_out,flow.started}", "'secret'");
    webhook(2, "{flow.started}", "null");
    event(4, "participant.dropped-out");

    worker.deliverAll();

    assertThat(receiver.received()).hasSize(1);
    Receiver.Received call = receiver.received().get(0);
    assertThat(call.path()).isEqualTo("/hook1");
    assertThat(call.header("X-SuperOffice-Event")).isEqualTo("participant.dropped_out");
    assertThat(call.header("X-SuperOffice-EventId"))
        .matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    assertThat(call.header("X-SuperOffice-Signature"))
        .isEqualTo(Signature.of(call.body(), "secret"));
    assertThat(call.body())
        .contains(
            "\"Event\": \"participant.dropped_out\"",
            "\"EventId\": \"" + call.header("X-SuperOffice-EventId") + "\"",
            "\"Entity\": \"workflow_instance\"",
            "\"PrimaryKey\": 9",
            "\"Changes\": []",
            "\"ChangedByAssociateId\": 0",
            "\"ContextIdentifier\": \"\"",
            "\"WebhookName\": \"Hook 1\"",
            "\"Timestamp\": ")
        .doesNotContain("secret");
    assertThat(DATABASE.value("select count(*) from outbox where done_at is null")).isEqualTo("0");
  }

  @Test
  void everyWebhookIsServedForItself() {
    webhook(1, "{flow.started}", "null");
    webhook(2, "{flow.started}", "null");
    webhook(3, "{flow.paused}", "null");
    event(4, "flow.started");
    receiver.answers(500, 200);

    worker.deliverAll();

    assertThat(DATABASE.rows("select errors from webhook order by webhook_id"))
        .isEqualTo(List.of("1", "0", "0"));
    worker.later(Duration.ofSeconds(10));
    worker.deliverAll();
    assertThat(receiver.received())
        .extracting(Receiver.Received::path)
        .containsExactly("/hook1", "/hook2", "/hook1");
    assertThat(receiver.received().get(0).body()).isEqualTo(receiver.received().get(2).body());
    assertThat(receiver.received().get(0).header("X-SuperOffice-Signature")).isEqualTo("null");
    assertThat(DATABASE.value("select sum(errors) from webhook")).isEqualTo("0");
  }

  @Test
  void webhookThatNeverAnswersIsGivenUpAfterHours() {
    webhook(1, "{flow.started}", "null");
    event(4, "flow.started");
    receiver.answers(500, 500, 500, 500, 500, 500, 500, 500, 500);

    for (int attempts = 0; attempts < 12; attempts++) {
      worker.deliverAll();
      worker.later(Duration.ofHours(4));
    }

    assertThat(
            DATABASE.value(
                "select dead_at is not null, attempts, last_error from outbox where topic = 'webhook'"))
        .isEqualTo("t 9 HTTP 500");
    assertThat(receiver.received()).hasSize(9);
  }

  /** A closed port, one that speaks something else, and a host that does not exist. */
  @Test
  void whoeverDoesNotAnswerIsToldAlike() throws Exception {
    webhook(1, "http://127.0.0.1:" + closedPort(), "{flow.started}", "null");
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread greeter = new Thread(() -> greet(other));
      greeter.start();
      webhook(2, "http://127.0.0.1:" + other.getLocalPort(), "{flow.started}", "null");
      webhook(3, "http://nowhere.invalid/", "{flow.started}", "null");
      event(4, "flow.started");

      worker.deliverAll();
      greeter.join();
    }

    assertThat(DATABASE.rows("select distinct last_error, attempts from outbox where id <> 4"))
        .containsExactly("no answer 1");
  }

  @Test
  void whatThisServerCannotSendIsToldInItsLogAlone() {
    webhook(1, "http://a b/", "{flow.started}", "null");
    event(4, "flow.started");

    worker.deliverAll();

    assertThat(DATABASE.value("select last_error from outbox where id <> 4"))
        .isEqualTo("this server failed; its log says why");
  }

  @Test
  void hostThatWebhooksMayNotCallIsNot() {
    worker.with("webhook-hosts", "*.example");
    webhook(1, "{flow.started}", "null");
    event(4, "flow.started");

    worker.deliverAll();

    assertThat(receiver.received()).isEmpty();
    assertThat(
            DATABASE.value(
                "select dead_at is not null, last_error from outbox where topic = 'webhook'"))
        .isEqualTo("t webhooks may not call this host");
    assertThat(DATABASE.value("select errors from webhook")).isEqualTo("1");
  }

  private static int closedPort() throws IOException {
    try (ServerSocket server = new ServerSocket(0)) {
      return server.getLocalPort();
    }
  }

  private static void greet(ServerSocket server) {
    try (Socket caller = server.accept()) {
      caller.getOutputStream().write("SSH-2.0-OpenSSH_9.9\r\n".getBytes(UTF_8));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private void webhook(int id, String events, String secret) {
    webhook(id, receiver.url("/hook" + id), events, secret);
  }

  private static void webhook(int id, String url, String events, String secret) {
    DATABASE.run(
        "insert into webhook (webhook_id, name, target_url, events, secret) values (%1$d, 'Hook %1$d', '%2$s', '%3$s', %4$s)"
            .formatted(id, url, events, secret));
  }

  private static void event(int id, String topic) {
    DATABASE.run(
        """
        insert into outbox (id, topic, aggregate, aggregate_id, payload, dedup, available_at)
        overriding system value values (%1$d, '%2$s', 'workflow_instance', 9,
          '{"Event": "%2$s", "Entity": "workflow_instance", "PrimaryKey": 9}', 'e%1$d', '2026-11-21T11:00Z')
        """
            .formatted(id, topic));
  }
}
