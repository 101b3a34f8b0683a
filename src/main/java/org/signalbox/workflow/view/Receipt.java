package org.signalbox.workflow.view;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.Collection;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/** A stored receipt, of which readers are told what concerns flows that they see. */
final class Receipt {

  private static final JsonProvider JSON = JsonProvider.provider();

  private final JsonObject members;

  private Receipt(JsonObject members) {
    this.members = members;
  }

  static Receipt of(String text) {
    try (JsonReader reader = JSON.createReader(new StringReader(text))) {
      return new Receipt(reader.readObject());
    }
  }

  /** All flows that it tells of. */
  Set<Integer> flows() {
    Set<Integer> flows = new TreeSet<>();
    members.values().stream()
        .filter(JsonArray.class::isInstance)
        .flatMap(list -> list.asJsonArray().stream())
        .forEach(entry -> flow(entry).ifPresent(flows::add));
    return flows;
  }

  /** The text without what concerns other flows. */
  String within(Collection<Integer> seen) {
    JsonObjectBuilder visible = JSON.createObjectBuilder();
    members.forEach(
        (name, value) ->
            visible.add(name, value instanceof JsonArray list ? within(list, seen) : value));
    return visible.build().toString();
  }

  private static JsonValue within(JsonArray list, Collection<Integer> seen) {
    JsonArrayBuilder visible = JSON.createArrayBuilder();
    list.stream()
        .filter(entry -> flow(entry).stream().allMatch(seen::contains))
        .forEach(visible::add);
    return visible.build();
  }

  private static OptionalInt flow(JsonValue entry) {
    return entry instanceof JsonObject object && object.get("flow") instanceof JsonNumber flow
        ? OptionalInt.of(flow.intValue())
        : OptionalInt.empty();
  }
}
