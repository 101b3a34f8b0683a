package org.signalbox.workflow.webhook;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signalbox.rights.Caller;
import org.signalbox.workflow.delivery.DeliverySettings;
import org.signalbox.workflow.delivery.WebhookHosts;
import org.signalbox.workflow.store.Audit;

/** Webhooks, for flow administrators. A secret goes in and never comes out. */
@Stateless
public class WebhookRegister {

  private static final String COLUMNS =
      """
      select webhook_id, name, target_url, array_to_string(events, ','),
        case when secret is null then null else '' end, active, errors
      from webhook where
      """;

  private static final String ALL = COLUMNS + " webhook_id > ?1 order by webhook_id limit ?2";
  private static final String ONE = COLUMNS + " webhook_id = ?1";

  /** {@code ?1} name, 2 address, 3 events, 4 secret or null, 5 whether it is active. */
  private static final String CREATE =
      """
      insert into webhook (name, target_url, events, secret, active)
      values (?1, ?2, string_to_array(?3, ','), nullif(cast(?4 as text), ''), ?5)
      returning webhook_id
      """;

  /**
   * {@code ?1} name, 2 address, 3 events, 4 secret or null, 5 whether it is active, 6 whether that
   * is said, 7 key. Another address has made no errors yet.
   */
  private static final String CHANGE =
      """
      update webhook
      set errors = case when target_url = ?2 then errors else 0 end,
        name = ?1, target_url = ?2, events = string_to_array(?3, ','),
        secret = case when cast(?4 as text) is null then secret else nullif(cast(?4 as text), '') end,
        active = case when ?6 then ?5 else active end
      where webhook_id = ?7
      returning webhook_id
      """;

  /** What waits for it is delivered to nobody. {@code ?1} key. */
  private static final String DELETE =
      """
      with withdrawn as (
        delete from outbox where aggregate = 'webhook' and aggregate_id = ?1 and done_at is null)
      delete from webhook where webhook_id = ?1 returning webhook_id
      """;

  @PersistenceContext EntityManager entityManager;

  private final InstantSource clock;
  private final DeliverySettings settings;

  /** For the proxies of the container, which never call it. */
  public WebhookRegister() {
    this(InstantSource.system(), new DeliverySettings());
  }

  @Inject
  WebhookRegister(InstantSource clock, DeliverySettings settings) {
    this.clock = clock;
    this.settings = settings;
  }

  /** Those behind {@code after}, by key, at most {@code top}. */
  public List<Webhook> list(Caller caller, int after, int top) {
    caller.require("flow-administrator");
    List<?> rows =
        entityManager
            .createNativeQuery(ALL)
            .setParameter(1, after)
            .setParameter(2, top)
            .getResultList();
    return rows.stream().map(row -> webhook((@Nullable Object[]) row)).toList();
  }

  /** Adds one, and tells it as it is now. */
  public Webhook create(Caller caller, Webhook webhook) {
    caller.require("flow-administrator");
    refuseOtherHosts(webhook);
    int id = first(filled(CREATE, webhook)).orElseThrow();
    audit(caller, "CreateWebhook", id, webhook);
    return find(id).orElseThrow();
  }

  /**
   * Changes the one with the key, and tells it as it is now; empty when there is none.
   *
   * @param webhook without a secret it keeps its own
   */
  public Optional<Webhook> change(Caller caller, Webhook webhook) {
    caller.require("flow-administrator");
    refuseOtherHosts(webhook);
    Query query =
        filled(CHANGE, webhook)
            .setParameter(6, webhook.state() != WebhookState.Unknown)
            .setParameter(7, webhook.id());
    Optional<Integer> changed = first(query);
    changed.ifPresent(id -> audit(caller, "ChangeWebhook", id, webhook));
    return changed.flatMap(this::find);
  }

  /** Removes the one with the key, and tells whether there was one. */
  public boolean delete(Caller caller, int id) {
    caller.require("flow-administrator");
    Optional<Integer> gone = first(entityManager.createNativeQuery(DELETE).setParameter(1, id));
    gone.ifPresent(
        key ->
            new Audit(entityManager, caller.associateId(), clock.instant())
                .write("DeleteWebhook", "webhook", key, "{}", ""));
    return gone.isPresent();
  }

  /** One that is stopped is not called, so that it may be stopped whatever its host. */
  private void refuseOtherHosts(Webhook webhook) {
    WebhookHosts hosts = settings.webhookHosts();
    if (webhook.state() != WebhookState.Stopped && !hosts.allow(URI.create(webhook.targetUrl()))) {
      throw InvalidWebhook.host(hosts);
    }
  }

  private Query filled(String sql, Webhook webhook) {
    return entityManager
        .createNativeQuery(sql)
        .setParameter(1, webhook.name())
        .setParameter(2, webhook.targetUrl())
        .setParameter(3, String.join(",", webhook.events()))
        .setParameter(4, webhook.secret().orElse(null))
        .setParameter(5, webhook.state() != WebhookState.Stopped);
  }

  private Optional<Webhook> find(int id) {
    List<?> rows = entityManager.createNativeQuery(ONE).setParameter(1, id).getResultList();
    return rows.stream().map(row -> webhook((@Nullable Object[]) row)).findFirst();
  }

  private void audit(Caller caller, String operation, int id, Webhook webhook) {
    new Audit(entityManager, caller.associateId(), clock.instant())
        .write(operation, "webhook", id, "", AuditText.of(webhook));
  }

  private static Optional<Integer> first(Query query) {
    List<?> rows = query.getResultList();
    return rows.stream().map(Integer.class::cast).findFirst();
  }

  private static Webhook webhook(@Nullable Object[] row) {
    return new Webhook(
        number(row[0]),
        String.valueOf(row[1]),
        String.valueOf(row[2]),
        List.of(String.valueOf(row[3]).split(",", -1)),
        Optional.ofNullable(row[4]).map(Object::toString),
        Boolean.TRUE.equals(row[5]) ? WebhookState.Active : WebhookState.Stopped,
        number(row[6]));
  }

  private static int number(@Nullable Object value) {
    return value instanceof Number number ? number.intValue() : 0;
  }
}
