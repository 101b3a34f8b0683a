package org.signalbox.workflow.delivery;

import jakarta.persistence.EntityManager;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signalbox.workflow.store.PlainJson;

/**
 * Tells others what happened, as the vendor's webhooks do: the same payload, headers and signature.
 * Unlike the vendor's, they are tried for hours.
 */
final class Webhooks {

  static final String TOPIC = "webhook";

  /**
   * One row for each webhook that wants the event. The event id is made of what makes the event's
   * row unique, so that it is the same for all webhooks and at every attempt. {@code ?1} row of the
   * event, {@code ?2} its name on the wire, {@code ?3} now.
   */
  private static final String FAN_OUT =
      """
      insert into outbox (topic, aggregate, aggregate_id, payload, dedup, created_at, available_at)
      select 'webhook', 'webhook', w.webhook_id,
        jsonb_build_object('Changes', cast('[]' as jsonb), 'ChangedByAssociateId', 0,
          'ContextIdentifier', '', 'FieldValues', cast('{}' as jsonb), 'Timestamp', o.created_at)
        || o.payload
        || jsonb_build_object('Event', cast(?2 as text), 'WebhookName', w.name,
          'EventId', cast(md5(concat_ws(':', 'signalbox', o.id, o.created_at, o.dedup)) as uuid)),
        concat(o.id, ':', w.webhook_id), cast(?3 as timestamptz), cast(?3 as timestamptz)
      from outbox o join webhook w on w.active and cast(?2 as text) = any(w.events)
      where o.id = ?1
      order by w.webhook_id
      on conflict (dedup) do nothing
      """;

  private static final String FIND =
      "select target_url, secret from webhook where webhook_id = ?1 and active";

  private static final String COUNT_ERROR =
      "update webhook set errors = errors + 1 where webhook_id = ?1";

  private static final String FORGET_ERRORS =
      "update webhook set errors = 0 where webhook_id = ?1 and errors <> 0";

  private final EntityManager entityManager;
  private final Http http;
  private final WebhookHosts hosts;

  Webhooks(EntityManager entityManager, Http http, WebhookHosts hosts) {
    this.entityManager = entityManager;
    this.http = http;
    this.hosts = hosts;
  }

  /**
   * Makes one row of the event for each webhook that wants it; these are delivered in their turn.
   */
  Outcome fanOut(OutboxRow event, String now) {
    entityManager
        .createNativeQuery(FAN_OUT)
        .setParameter(1, event.id())
        .setParameter(2, event.topic().replace('-', '_'))
        .setParameter(3, now)
        .executeUpdate();
    return Outcome.handed();
  }

  Outcome call(OutboxRow row) {
    Optional<@Nullable Object[]> webhook = find(row.aggregateId());
    if (webhook.isEmpty()) {
      return Outcome.never("the webhook is gone or not active");
    }
    URI url = URI.create(String.valueOf(webhook.get()[0]));
    Outcome outcome =
        hosts.allow(url)
            ? http.post(url, row.payload(), headers(row, webhook.get()[1]))
            : Outcome.never("webhooks may not call this host");
    entityManager
        .createNativeQuery(outcome == Outcome.handed() ? FORGET_ERRORS : COUNT_ERROR)
        .setParameter(1, row.aggregateId())
        .executeUpdate();
    return outcome;
  }

  private Optional<@Nullable Object[]> find(int webhookId) {
    List<?> rows = entityManager.createNativeQuery(FIND).setParameter(1, webhookId).getResultList();
    return rows.stream().findFirst().map(row -> (@Nullable Object[]) row);
  }

  private static Map<String, String> headers(OutboxRow row, @Nullable Object secret) {
    Map<String, Object> payload = PlainJson.object(row.payload());
    Map<String, String> headers = new HashMap<>();
    headers.put("X-SuperOffice-Event", String.valueOf(payload.get("Event")));
    headers.put("X-SuperOffice-EventId", String.valueOf(payload.get("EventId")));
    if (secret != null) {
      headers.put("X-SuperOffice-Signature", Signature.of(row.payload(), secret.toString()));
    }
    return headers;
  }
}
