package org.signalbox.activity;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;

/** The result of a toggling call as the text that is kept for its repeats (decision 11). */
final class KeptToggle {

  private static final JsonProvider JSON = JsonProvider.provider();

  private KeptToggle() {}

  static String written(ToggleResult result) {
    JsonArrayBuilder left = JSON.createArrayBuilder();
    result.left().forEach(left::add);
    return JSON.createObjectBuilder()
        .add("first", result.first().name())
        .add("left", left)
        .add("changed", result.changed())
        .add("unknown", result.unknown())
        .build()
        .toString();
  }

  static ToggleResult read(String text) {
    try (JsonReader reader = JSON.createReader(new StringReader(text))) {
      JsonObject result = reader.readObject();
      return new ToggleResult(
          ActivityStatus.valueOf(result.getString("first")),
          result.getJsonArray("left").getValuesAs(JsonString::getString),
          result.getInt("changed"),
          result.getInt("unknown"));
    }
  }
}
