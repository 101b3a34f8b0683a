package org.signalbox.workflow.event;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.signalbox.locale.Phrase;

/**
 * What an event did, as the JSON text that is the result's {@code Attributes} (decision 10). Flows
 * and people by their keys {@code workflow_id} and {@code person_id}.
 */
final class EventReceipt {

  private static final JsonProvider JSON = JsonProvider.provider();
  private static final String DUPLICATE = "duplicate";
  private static final String MESSAGE = "message";
  private static final List<String> ORDER =
      List.of(
          "event_id",
          DUPLICATE,
          "woken",
          "goals",
          "enrolled",
          "rejected",
          "executed",
          "reason",
          MESSAGE);

  private final JsonObject members;

  private EventReceipt(JsonObject members) {
    this.members = members;
  }

  /** Collects what happens. */
  static final class Builder {

    private final Optional<String> eventId;
    private final List<JsonValue> woken = new ArrayList<>();
    private final List<JsonValue> goals = new ArrayList<>();
    private final List<JsonValue> enrolled = new ArrayList<>();
    private final List<JsonValue> rejected = new ArrayList<>();
    private final Map<String, JsonValue> more = new LinkedHashMap<>();

    Builder(Optional<String> eventId) {
      this.eventId = eventId;
    }

    void woken(int flow, int person, int instance) {
      woken.add(run(flow, person, instance));
    }

    void goal(int flow, int person, int instance) {
      goals.add(run(flow, person, instance));
    }

    /** A run that a dry run did not make has no key: {@code instance} is 0. */
    void enrolled(int flow, int person, int instance) {
      enrolled.add(instance == 0 ? plan(flow, person) : run(flow, person, instance));
    }

    void rejected(int flow, int person, String reason) {
      rejected.add(
          JSON.createObjectBuilder()
              .add("flow", flow)
              .add("person", person)
              .add("reason", reason)
              .build());
    }

    /** Nobody knows this person, whatever the flow. */
    void unknown(int person) {
      rejected.add(
          JSON.createObjectBuilder()
              .addNull("flow")
              .add("person", person)
              .add("reason", "PERSON_NOT_FOUND")
              .build());
    }

    /** How many steps of flows were executed. */
    void executed(int steps) {
      more.put("executed", JSON.createValue(steps));
    }

    /** Why nobody was signalled. */
    void reason(UnusableEvent unusable) {
      more.put("reason", JSON.createValue(unusable.code()));
      more.put(MESSAGE, Sentence.stored(unusable.phrase()));
    }

    EventReceipt build() {
      JsonObjectBuilder all = JSON.createObjectBuilder();
      eventId.ifPresentOrElse(id -> all.add("event_id", id), () -> all.addNull("event_id"));
      all.add(DUPLICATE, false)
          .add("woken", array(woken))
          .add("goals", array(goals))
          .add("enrolled", array(enrolled))
          .add("rejected", array(rejected));
      more.forEach(all::add);
      return new EventReceipt(all.build());
    }

    private static JsonValue run(int flow, int person, int instance) {
      return JSON.createObjectBuilder()
          .add("flow", flow)
          .add("person", person)
          .add("instance", instance)
          .build();
    }

    private static JsonValue plan(int flow, int person) {
      return JSON.createObjectBuilder()
          .add("flow", flow)
          .add("person", person)
          .addNull("instance")
          .build();
    }

    private static JsonArrayBuilder array(List<JsonValue> items) {
      JsonArrayBuilder array = JSON.createArrayBuilder();
      items.forEach(array::add);
      return array;
    }
  }

  /** The answer to an event that signals nobody. */
  static EventReceipt nobody(UnusableEvent unusable) {
    Builder receipt = new Builder(Optional.empty());
    receipt.reason(unusable);
    return receipt.build();
  }

  /** The answer to a repeat, from what the first one was answered; storing loses the order. */
  static EventReceipt replay(String stored) {
    JsonObject first = JSON.createReader(new StringReader(stored)).readObject();
    JsonObjectBuilder all = JSON.createObjectBuilder();
    ORDER.stream()
        .filter(first::containsKey)
        .forEach(name -> all.add(name, name.equals(DUPLICATE) ? JsonValue.TRUE : first.get(name)));
    return new EventReceipt(all.build());
  }

  String text() {
    return members.toString();
  }

  JsonObject json() {
    return members;
  }

  /** The text as somebody reads it: with the sentence that until then is only named. */
  static String said(String text, Function<Phrase, String> words) {
    if (!text.contains(MESSAGE)) {
      return text;
    }
    JsonObject members = JSON.createReader(new StringReader(text)).readObject();
    return members.get(MESSAGE) instanceof JsonObject message
        ? JSON.createObjectBuilder(members)
            .add(MESSAGE, words.apply(Sentence.phrase(message)))
            .build()
            .toString()
        : text;
  }
}
