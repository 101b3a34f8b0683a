package org.signalbox.activity;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;

/** The result of a call as the text that is kept for its repeats (decision 11). */
final class KeptResult {

  private static final JsonProvider JSON = JsonProvider.provider();

  private KeptResult() {}

  static String written(ActivityStatusResult result) {
    JsonArrayBuilder rows = JSON.createArrayBuilder();
    result.rows().forEach(row -> rows.add(json(row)));
    return JSON.createObjectBuilder()
        .add("changed", result.changed())
        .add("unknown", result.unknown())
        .add("rows", rows)
        .build()
        .toString();
  }

  static ActivityStatusResult read(String text) {
    try (JsonReader reader = JSON.createReader(new StringReader(text))) {
      JsonObject result = reader.readObject();
      return new ActivityStatusResult(
          result.getJsonArray("rows").getValuesAs(KeptResult::outcome),
          result.getInt("changed"),
          result.getInt("unknown"));
    }
  }

  private static JsonObject json(ActivityOutcome row) {
    return JSON.createObjectBuilder()
        .add("identifier", row.identifier())
        .add("found", row.found())
        .add("before", row.before().name())
        .add("after", row.after().name())
        .add("changed", row.changed())
        .add("reason", row.reason().name())
        .build();
  }

  private static ActivityOutcome outcome(JsonObject row) {
    return new ActivityOutcome(
        row.getString("identifier"),
        row.getBoolean("found"),
        ActivityStatus.valueOf(row.getString("before")),
        ActivityStatus.valueOf(row.getString("after")),
        row.getBoolean("changed"),
        ActivityOutcome.Reason.valueOf(row.getString("reason")));
  }
}
