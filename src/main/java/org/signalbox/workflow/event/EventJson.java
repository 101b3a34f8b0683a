package org.signalbox.workflow.event;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.time.Instant;
import java.util.Locale;
import org.signalbox.workflow.engine.Instance;

/** Rows as the set-based statements of {@link EventSql} take them. */
final class EventJson {

  private static final JsonProvider JSON = JsonProvider.provider();

  private EventJson() {}

  /** An event that has a name, to be stored. */
  static JsonObjectBuilder record(Signal signal, Instant now, int place) {
    return JSON.createObjectBuilder()
        .add("source", signal.source())
        .add("name", signal.eventId().orElseThrow())
        .add(
            "attributes",
            JSON.createReader(new StringReader(signal.attributes().json())).readObject())
        .add("raw", signal.attributes().raw())
        .add("occurred", signal.occurredAt().orElse(now).toString())
        .add("place", place);
  }

  /** What an event was answered. */
  static JsonObjectBuilder answer(Heard heard) {
    JsonArrayBuilder persons = JSON.createArrayBuilder();
    heard.facts().persons().forEach(persons::add);
    return JSON.createObjectBuilder()
        .add("event", heard.event())
        .add("receipt", heard.receipt().build().json())
        .add("persons", persons)
        .add("key", heard.facts().key());
  }

  /** A run as it shall be. */
  static JsonObjectBuilder move(Run.Moved moved, long event) {
    JsonArrayBuilder kinds = JSON.createArrayBuilder();
    moved.kinds().forEach(kind -> kinds.add(kind.name().toLowerCase(Locale.ROOT)));
    Instance instance = moved.instance();
    JsonObjectBuilder run =
        JSON.createObjectBuilder()
            .add("id", instance.id())
            .add("status", instance.status().number())
            .add("step_level", instance.stepLevel())
            .add("kinds", kinds)
            .add("event", event);
    instance.waitUntil().ifPresent(at -> run.add("wait_until", at.toString()));
    instance.goalReachedAt().ifPresent(at -> run.add("goal_reached_at", at.toString()));
    return run;
  }
}
