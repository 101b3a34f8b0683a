package org.signalbox.workflow.event;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import org.signalbox.locale.Phrase;

/**
 * A phrase as a receipt keeps it: a receipt is stored once and read in many languages (decision
 * 11).
 */
final class Sentence {

  private static final JsonProvider JSON = JsonProvider.provider();
  private static final String KEY = "key";
  private static final String ARGUMENTS = "arguments";

  private Sentence() {}

  static JsonObject stored(Phrase phrase) {
    JsonArrayBuilder arguments = JSON.createArrayBuilder();
    for (Object argument : phrase.arguments()) {
      if (argument instanceof Phrase nested) {
        arguments.add(stored(nested));
      } else {
        arguments.add(argument.toString());
      }
    }
    return JSON.createObjectBuilder().add(KEY, phrase.key()).add(ARGUMENTS, arguments).build();
  }

  static Phrase phrase(JsonObject stored) {
    JsonArray arguments = stored.getJsonArray(ARGUMENTS);
    return Phrase.of(stored.getString(KEY), arguments.stream().map(Sentence::argument).toArray());
  }

  private static Object argument(JsonValue stored) {
    return stored instanceof JsonObject nested ? phrase(nested) : ((JsonString) stored).getString();
  }
}
