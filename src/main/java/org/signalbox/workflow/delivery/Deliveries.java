package org.signalbox.workflow.delivery;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.signalbox.locale.TimeZones;
import org.signalbox.workflow.engine.Effect;

/**
 * Hands what is due over to its receiver, one row a transaction (decision 20).
 *
 * <p>While a row is sent its flow is shared: who pauses the flow waits until nothing is under way.
 * Whoever dies between the sending and the commit sends again, with the same message id.
 */
@Stateless
public class Deliveries {

  private static final Logger LOG = System.getLogger(Deliveries.class.getName());

  /** What the hours of a flow are for (domain.md 6.3). */
  private static final Set<String> TO_PEOPLE =
      Set.of(Effect.Topic.SEND_EMAIL.text(), Effect.Topic.SEND_SMS.text());

  @PersistenceContext EntityManager entityManager;

  private final InstantSource clock;
  private final DeliverySettings settings;
  private final Http http;
  private final TimeZones zones;

  /** For the proxies of the container, which never call it. */
  public Deliveries() {
    this(InstantSource.system(), new DeliverySettings(), new Http(), new TimeZones());
  }

  @Inject
  Deliveries(InstantSource clock, DeliverySettings settings, Http http, TimeZones zones) {
    this.clock = clock;
    this.settings = settings;
    this.http = http;
    this.zones = zones;
  }

  /**
   * Delivers the oldest row of the lane that is due.
   *
   * @return whether there was one
   */
  public boolean deliverNext(Lane lane) {
    Instant now = clock.instant();
    Outbox outbox = new Outbox(entityManager, now);
    Optional<OutboxRow> row = outbox.take(lane);
    row.filter(outbox::mayLeave).ifPresent(due -> outbox.settle(due, attempt(due, now)));
    return row.isPresent();
  }

  // Whatever a row may hold, it must not be in the way of all others for ever.
  private Outcome attempt(OutboxRow row, Instant now) {
    try {
      return deliver(row, now);
    } catch (RuntimeException unexpected) {
      LOG.log(Level.ERROR, "Row " + row.id() + " of the outbox cannot be delivered", unexpected);
      return Outcome.later("this server failed; its log says why");
    }
  }

  private Outcome deliver(OutboxRow row, Instant now) {
    Webhooks webhooks = new Webhooks(entityManager, http, settings.webhookHosts());
    if (row.topic().startsWith("step.")) {
      return StepContent.of(entityManager, row)
          .map(
              content ->
                  opening(row, content, now)
                      .<Outcome>map(Outcome.Closed::new)
                      .orElseGet(() -> send(row, content, now)))
          .orElseGet(() -> Outcome.dropOut("STEPNOTFOUND"));
    }
    return row.topic().equals(Webhooks.TOPIC)
        ? webhooks.call(row)
        : webhooks.fanOut(row, now.toString());
  }

  /** What was late, or waited while the flow was paused, comes at no other hours than the rest. */
  private Optional<Instant> opening(OutboxRow row, StepContent content, Instant now) {
    return TO_PEOPLE.contains(row.topic()) ? content.opening(now, zones.base()) : Optional.empty();
  }

  private Outcome send(OutboxRow row, StepContent content, Instant now) {
    FlowMail mail = new FlowMail(settings, now);
    TextMessages messages = new TextMessages(settings, http);
    return switch (row.topic()) {
      case "step.send-email" ->
          shipped(
              row,
              content,
              mail.toPerson(row, content, new Attachments(entityManager).of(content)));
      case "step.notify-by-email" -> mail.toUs(row, content);
      case "step.send-sms" -> messages.toPerson(row, content);
      case "step.notify-by-sms" -> messages.toUs(row, content);
      case "step.run-script" -> new Scripts(settings, http).run(row, content);
      default -> Outcome.never("nobody takes " + row.topic());
    };
  }

  private Outcome shipped(OutboxRow row, StepContent content, Outcome outcome) {
    if (outcome == Outcome.handed()) {
      entityManager
          .createNativeQuery(OutboxSql.SHIPPED)
          .setParameter(1, row.aggregateId())
          .setParameter(2, row.stepId())
          .setParameter(3, row.personId())
          .setParameter(4, content.number("message", "id"))
          .executeUpdate();
    }
    return outcome;
  }
}
