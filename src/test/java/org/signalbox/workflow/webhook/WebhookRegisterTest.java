package org.signalbox.workflow.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signalbox.rights.AccessDenied;
import org.signalbox.rights.Caller;
import org.signalbox.rights.Level;
import org.signalbox.wire.SettingSource;
import org.signalbox.workflow.FlowDatabase;
import org.signalbox.workflow.delivery.DeliverySettings;

class WebhookRegisterTest {

  @RegisterExtension static final FlowDatabase DATABASE = new FlowDatabase();

  private static final Caller ADMINISTRATOR = FlowDatabase.administrator();
  private static final String URL = "https://crm.example/hook";
  private static final DeliverySettings ANY_HOST = hosts("");

  @BeforeEach
  void forgetWebhooks() {
    DATABASE.run("truncate webhook restart identity");
  }

  @Test
  void webhookIsAddedChangedAndRemoved() {
    Webhook made = create(asked(URL, "key", WebhookState.Unknown, "flow.started", "flow.paused"));

    assertThat(made)
        .isEqualTo(
            new Webhook(
                1,
                "CRM",
                URL,
                List.of("flow.started", "flow.paused"),
                Optional.of(""),
                WebhookState.Active,
                0));
    assertThat(change(asked("http://other.example", null, WebhookState.Stopped, "flow.stopped"), 1))
        .hasValueSatisfying(
            changed -> {
              assertThat(changed.targetUrl()).isEqualTo("http://other.example");
              assertThat(changed.state()).isEqualTo(WebhookState.Stopped);
              assertThat(changed.secret()).isPresent();
            });
    assertThat(DATABASE.value("select secret, active, events from webhook"))
        .isEqualTo("key f {flow.stopped}");
    assertThat(delete(1)).isTrue();
    assertThat(delete(1)).isFalse();
    assertThat(change(asked(URL, "key", WebhookState.Active, "flow.started"), 1)).isEmpty();
    assertThat(
            DATABASE.rows("select operation, table_name, record_id from audit_entry order by id"))
        .containsExactly(
            "CreateWebhook webhook 1", "ChangeWebhook webhook 1", "DeleteWebhook webhook 1");
  }

  @Test
  void secretIsNeitherToldNorAudited() {
    create(asked(URL, "only-for-this-test", WebhookState.Active, "flow.started"));

    assertThat(list(0, 10).toString()).doesNotContain("only-for-this-test");
    assertThat(DATABASE.value("select new from audit_entry")).doesNotContain("only-for-this-test");
  }

  @Test
  void secretStaysUntilItIsToldAndABlankOneSignsNothing() {
    create(asked(URL, "key", WebhookState.Active, "flow.started"));
    change(asked(URL, null, WebhookState.Unknown, "flow.started"), 1);
    assertThat(DATABASE.value("select secret from webhook")).isEqualTo("key");
    change(asked(URL, "other", WebhookState.Unknown, "flow.started"), 1);
    assertThat(DATABASE.value("select secret from webhook")).isEqualTo("other");
    change(asked(URL, "", WebhookState.Unknown, "flow.started"), 1);
    assertThat(DATABASE.value("select secret from webhook")).isEqualTo("null");
    assertThat(list(0, 10).get(0).secret()).isEmpty();
  }

  @Test
  void unknownStateIsAsItWas() {
    create(asked(URL, "key", WebhookState.Stopped, "flow.started"));

    assertThat(change(asked(URL, null, WebhookState.Unknown, "flow.started"), 1))
        .map(Webhook::state)
        .contains(WebhookState.Stopped);
  }

  @Test
  void otherAddressHasMadeNoErrors() {
    create(asked(URL, "key", WebhookState.Active, "flow.started"));
    DATABASE.run("update webhook set errors = 4");

    assertThat(change(asked(URL, null, WebhookState.Active, "flow.started"), 1))
        .map(Webhook::errors)
        .contains(4);
    assertThat(change(asked(URL + "2", null, WebhookState.Active, "flow.started"), 1))
        .map(Webhook::errors)
        .contains(0);
  }

  @Test
  void removalWithdrawsWhatWaitsForTheWebhook() {
    create(asked(URL, "key", WebhookState.Active, "flow.started"));
    DATABASE.run(
        "insert into outbox (topic, aggregate, aggregate_id, payload) values"
            + " ('webhook', 'webhook', 1, '{}'), ('webhook', 'webhook', 2, '{}')");
    delete(1);

    assertThat(DATABASE.rows("select aggregate_id from outbox")).containsExactly("2");
  }

  @Test
  void listGoesOnBehindAKey() {
    create(asked(URL, "a", WebhookState.Active, "flow.started"));
    create(asked(URL, "b", WebhookState.Active, "flow.started"));

    assertThat(list(0, 1)).extracting(Webhook::id).containsExactly(1);
    assertThat(list(1, 10)).extracting(Webhook::id).containsExactly(2);
  }

  @Test
  void othersSeeNothingAndChangeNothing() {
    Caller other = FlowDatabase.caller(1, Level.DELETE, "send-event");
    Webhook webhook = asked(URL, "key", WebhookState.Active, "flow.started").webhook(1);

    assertThatThrownBy(() -> register(webhooks -> webhooks.list(other, 0, 10)))
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> register(webhooks -> webhooks.create(other, webhook)))
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> register(webhooks -> webhooks.change(other, webhook)))
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> register(webhooks -> webhooks.delete(other, 1)))
        .isInstanceOf(AccessDenied.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "crm.example",
        "ftp://crm.example",
        "https://",
        "https:///x",
        "https://a b",
        "https://u:p@crm.example",
        "javascript:alert(1)"
      })
  void addressThatNobodyCanCallIsRefused(String url) {
    assertThatThrownBy(() -> asked(url, null, WebhookState.Active, "flow.started").webhook(0))
        .isInstanceOf(InvalidWebhook.class)
        .extracting("code")
        .isEqualTo("invalid-webhook-url");
  }

  @Test
  void hostThatTheOperatorDoesNotNameIsRefused() {
    DeliverySettings own = hosts("*.partner.example crm.example");
    Webhook other =
        asked("https://10.0.0.1/", null, WebhookState.Active, "flow.started").webhook(1);
    create(asked(URL, null, WebhookState.Active, "flow.started"));

    for (Function<WebhookRegister, Object> save :
        List.<Function<WebhookRegister, Object>>of(
            webhooks -> webhooks.create(ADMINISTRATOR, other),
            webhooks -> webhooks.change(ADMINISTRATOR, other))) {
      assertThatThrownBy(() -> register(own, save))
          .isInstanceOf(InvalidWebhook.class)
          .hasMessage(
              "TargetUrl must name one of the hosts that webhooks may call: *.partner.example,"
                  + " crm.example.")
          .extracting("code")
          .isEqualTo("invalid-webhook-host");
    }
    Webhook allowed = asked(URL, null, WebhookState.Active, "flow.started").webhook(1);
    Optional<Webhook> changed = register(own, webhooks -> webhooks.change(ADMINISTRATOR, allowed));
    assertThat(changed).isPresent();
  }

  @Test
  void webhookMayBeStoppedWhateverItsHost() {
    create(asked("https://10.0.0.1/", null, WebhookState.Active, "flow.started"));
    Webhook stopped =
        asked("https://10.0.0.1/", null, WebhookState.Stopped, "flow.started").webhook(1);

    Optional<Webhook> changed =
        register(hosts("crm.example"), webhooks -> webhooks.change(ADMINISTRATOR, stopped));

    assertThat(changed).map(Webhook::state).contains(WebhookState.Stopped);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "flow", "flow.", "Flow.Started", "flow.started,flow.paused", "a.b.c"})
  void nameThatIsNoEventIsRefused(String event) {
    assertThatThrownBy(
            () -> asked(URL, null, WebhookState.Active, "flow.started", event).webhook(0))
        .isInstanceOf(InvalidWebhook.class)
        .extracting("code")
        .isEqualTo("invalid-webhook-events");
    assertThatThrownBy(() -> asked(URL, null, WebhookState.Active).webhook(0))
        .isInstanceOf(InvalidWebhook.class);
  }

  private static WebhookRequest asked(
      String url, @Nullable String secret, WebhookState state, String... events) {
    return new WebhookRequest("CRM", url, Arrays.<@Nullable String>asList(events), secret, state);
  }

  private static Webhook create(WebhookRequest request) {
    return register(webhooks -> webhooks.create(ADMINISTRATOR, request.webhook(0)));
  }

  private static Optional<Webhook> change(WebhookRequest request, int id) {
    return register(webhooks -> webhooks.change(ADMINISTRATOR, request.webhook(id)));
  }

  private static boolean delete(int id) {
    return register(webhooks -> webhooks.delete(ADMINISTRATOR, id));
  }

  private static List<Webhook> list(int after, int top) {
    return register(webhooks -> webhooks.list(ADMINISTRATOR, after, top));
  }

  private static DeliverySettings hosts(String hosts) {
    return new DeliverySettings(SettingSource.of(Map.of("signalbox.webhook-hosts", hosts)));
  }

  private static <T> T register(Function<WebhookRegister, T> work) {
    return register(ANY_HOST, work);
  }

  private static <T> T register(DeliverySettings settings, Function<WebhookRegister, T> work) {
    return DATABASE.inTransaction(
        entityManager -> {
          WebhookRegister webhooks =
              new WebhookRegister(InstantSource.fixed(FlowDatabase.NOW), settings);
          webhooks.entityManager = entityManager;
          return work.apply(webhooks);
        });
  }
}
