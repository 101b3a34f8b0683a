package org.signalbox.workflow.definition;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.util.Locale;
import java.util.Set;
import org.signalbox.wire.Carrier;

/**
 * The own members of a step as {@code workflow_step.settings} holds them for the engine: under the
 * vendor's names, beginning small. What has rows of its own is not among them.
 */
final class StepMembers {

  private static final JsonProvider JSON = JsonProvider.provider();
  private static final Set<String> ELSEWHERE =
      Set.of("WorkflowStepId", "WorkflowId", "StepType", "Rank", "Options", "Actions");

  private StepMembers() {}

  static String stored(Carrier step) {
    JsonObjectBuilder settings = JSON.createObjectBuilder();
    step.json()
        .forEach(
            (name, value) -> {
              if (!ELSEWHERE.contains(name) && value.getValueType() != JsonValue.ValueType.NULL) {
                settings.add(
                    stored(name),
                    name.startsWith("FieldValues") ? fields(value.asJsonArray()) : value);
              }
            });
    return settings.build().toString();
  }

  /** Steps of a database that was filled by hand name fields and values as the engine does. */
  static JsonObject told(JsonObject settings) {
    JsonObjectBuilder told = JSON.createObjectBuilder(settings);
    settings.forEach(
        (name, value) -> {
          if (name.toLowerCase(Locale.ROOT).startsWith("fieldvalues")
              && value instanceof JsonArray all) {
            JsonArrayBuilder fields = JSON.createArrayBuilder();
            all.forEach(field -> fields.add(keyed(field.asJsonObject())));
            told.add(name, fields);
          }
        });
    return told.build();
  }

  /** Beside what the client sends stands what the engine reads. */
  private static JsonArray fields(JsonArray sent) {
    JsonArrayBuilder fields = JSON.createArrayBuilder();
    for (JsonValue item : sent) {
      JsonObject field = item.asJsonObject();
      JsonArray values = field.getJsonArray("Values");
      fields.add(
          JSON.createObjectBuilder(field)
              .add("Name", field.getOrDefault("Key", JsonValue.NULL))
              .add("Value", values.isEmpty() ? JSON.createValue("") : values.get(0)));
    }
    return fields.build();
  }

  private static JsonObject keyed(JsonObject field) {
    return field.containsKey("Key") || !field.containsKey("Name")
        ? field
        : JSON.createObjectBuilder(field)
            .add("Key", field.get("Name"))
            .add(
                "Values",
                JSON.createArrayBuilder().add(field.getOrDefault("Value", JSON.createValue(""))))
            .build();
  }

  private static String stored(String name) {
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }
}
