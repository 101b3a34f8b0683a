package org.signalbox.workflow.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.signalbox.locale.TimeZones;
import org.signalbox.wire.SettingSource;
import org.signalbox.workflow.FlowDatabase;

/** Delivers from the test's database by hand, at the test's time. */
final class Worker {

  static final Duration LIMIT = Duration.ofSeconds(2);

  private final FlowDatabase database;
  private final Map<String, String> settings = new HashMap<>();
  private Instant now = FlowDatabase.NOW;

  Worker(FlowDatabase database) {
    this.database = database;
  }

  Worker with(String setting, String value) {
    settings.put("signalbox." + setting, value);
    return this;
  }

  void later(Duration duration) {
    now = now.plus(duration);
  }

  boolean deliverNext() {
    return deliverNextOf(Lane.FLOWS) || deliverNextOf(Lane.WEBHOOKS);
  }

  boolean deliverNextOf(Lane lane) {
    DeliverySettings delivery = new DeliverySettings(SettingSource.of(settings));
    return database.inTransaction(
        entityManager -> {
          Deliveries deliveries =
              new Deliveries(InstantSource.fixed(now), delivery, new Http(LIMIT), new TimeZones());
          deliveries.entityManager = entityManager;
          return deliveries.deliverNext(lane);
        });
  }

  void deliverAll() {
    for (int i = 0; deliverNext(); i++) {
      if (i > 100) {
        throw new AssertionError("there is always something due");
      }
    }
  }

  /** The flow 5, Running, with person 1 in its run 1, and a step 53 of that type. */
  void flow(int stepType, String settings) {
    database.flow(5, "status = 3");
    database.run(
        """
        insert into workflow_step (workflow_step_id, workflow_id, step_type, settings)
        values (53, 5, %d, '%s');
        update person set firstname = 'Åse', lastname = 'Bø', email = 'ase@customer.example',
          mobile = '+4791234567', consent_emarketing = true where person_id = 1;
        update person set firstname = 'Olav', lastname = 'Our', email = 'olav@ours.example',
          mobile = '+4790000000' where person_id = 8;
        update associate set person_id = 8 where associate_id = 1;
        update contact set associate_id = 1 where contact_id = 1;
        update email_flow set from_name = 'Fjordlys', from_addr = 'news@ours.example',
          reply_to_addr = 'reply@ours.example' where workflow_id = 5
        """
            .formatted(stepType, settings.replace("'", "''")));
    database.instance(1, 5, 1, "");
  }

  /** What step 53 has written into the outbox for run 1; the row has this id. */
  void due(int id, String topic) {
    database.run(
        """
        insert into outbox (id, topic, aggregate, aggregate_id, payload, dedup, available_at)
        overriding system value values (%1$d, '%2$s', 'workflow_instance', 1,
          '{"WorkflowId": 5, "StepId": 53, "PersonId": 1, "ContactId": 1}', '%2$s:1:53:%1$d',
          '2026-11-21T11:00Z')
        """
            .formatted(id, topic));
  }

  /** Done or dead, how often it failed, and why. */
  String state(int id) {
    return database.value(
        "select done_at is not null, dead_at is not null, attempts, coalesce(last_error, '-')"
            + " from outbox where id = "
            + id);
  }
}
