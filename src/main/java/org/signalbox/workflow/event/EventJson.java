package org.signalbox.workflow.event;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.time.Instant;
import java.util.Locale;
import org.signalbox.workflow.engine.Instance;

/** Rows as the set-based statements of {@link EventSql} take them. */
final class EventJson {

  private static final JsonProvider JSON = JsonProvider.provider();

  private EventJson() {}

  /** An event, to be stored. */
  static JsonObjectBuilder event(Signal signal, Instant now) {
    JsonObjectBuilder event =
        JSON.createObjectBuilder()
            .add("source", signal.source())
            .add("attributes", signal.attributes().json())
            .add("raw", signal.attributes().raw())
            .add("occurred", signal.occurredAt().orElse(now).toString());
    signal.eventId().ifPresent(name -> event.add("name", name));
    return event;
  }

  /** What an event was answered, with the number by which it is stored or with all to store. */
  static JsonObjectBuilder answer(Heard heard, Instant now) {
    JsonArrayBuilder persons = JSON.createArrayBuilder();
    heard.facts().persons().forEach(persons::add);
    JsonObjectBuilder event =
        heard.number() == 0
            ? event(heard.signal(), now)
            : JSON.createObjectBuilder().add("number", heard.number());
    return event
        .add("receipt", heard.receipt().build().json())
        .add("persons", persons)
        .add("key", heard.facts().key());
  }

  /**
   * A run as it shall be.
   *
   * @param event the number of the cause, 0 for that which the statement stores
   */
  static JsonObjectBuilder move(Run.Moved moved, long event) {
    JsonArrayBuilder kinds = JSON.createArrayBuilder();
    moved.kinds().forEach(kind -> kinds.add(kind.name().toLowerCase(Locale.ROOT)));
    Instance instance = moved.instance();
    JsonObjectBuilder run =
        JSON.createObjectBuilder()
            .add("id", instance.id())
            .add("status", instance.status().number())
            .add("step_level", instance.stepLevel())
            .add("kinds", kinds);
    if (event != 0) {
      run.add("event", event);
    }
    instance.waitUntil().ifPresent(at -> run.add("wait_until", at.toString()));
    instance.goalReachedAt().ifPresent(at -> run.add("goal_reached_at", at.toString()));
    return run;
  }
}
