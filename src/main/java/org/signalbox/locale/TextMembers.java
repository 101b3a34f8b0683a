package org.signalbox.locale;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import java.io.StringReader;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A JSON object in text form whose texts are translated one by one (decision 10), but for names and
 * codes, which never are.
 */
final class TextMembers {

  private static final JsonProvider JSON = JsonProvider.provider();
  private static final int MAX_DEPTH = 100;
  private static final Set<String> CODES = Set.of("event_id", "reason");

  private final UnaryOperator<String> translation;

  TextMembers(UnaryOperator<String> translation) {
    this.translation = translation;
  }

  /** The translated object in text form; empty when the text is no JSON object. */
  Optional<String> translate(String text) {
    if (!text.stripLeading().startsWith("{")) {
      return Optional.empty();
    }
    try {
      return isShallow(text) ? Optional.of(translated(text)) : Optional.empty();
    } catch (JsonException | NoSuchElementException notJson) {
      return Optional.empty();
    }
  }

  private String translated(String text) {
    try (JsonReader reader = JSON.createReader(new StringReader(text))) {
      JsonObject object = reader.readObject();
      JsonValue translated = value(object);
      return translated.equals(object) ? text : translated.toString();
    }
  }

  /** Reads to the end, which the reader of objects does not, and not to any depth. */
  private static boolean isShallow(String text) {
    try (JsonParser parser = JSON.createParser(new StringReader(text))) {
      int depth = 0;
      while (parser.hasNext() && depth <= MAX_DEPTH) {
        depth += depth(parser.next());
      }
      return depth <= MAX_DEPTH;
    }
  }

  private static int depth(JsonParser.Event event) {
    return switch (event) {
      case START_OBJECT, START_ARRAY -> 1;
      case END_OBJECT, END_ARRAY -> -1;
      default -> 0;
    };
  }

  private JsonValue value(JsonValue value) {
    return switch (value.getValueType()) {
      case STRING -> JSON.createValue(translation.apply(((JsonString) value).getString()));
      case ARRAY -> {
        JsonArrayBuilder items = JSON.createArrayBuilder();
        value.asJsonArray().forEach(item -> items.add(value(item)));
        yield items.build();
      }
      case OBJECT -> {
        JsonObjectBuilder members = JSON.createObjectBuilder();
        value
            .asJsonObject()
            .forEach(
                (name, member) -> members.add(name, CODES.contains(name) ? member : value(member)));
        yield members.build();
      }
      default -> value;
    };
  }
}
