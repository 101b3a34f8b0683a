package org.signalbox.workflow.event;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import java.io.StringReader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.signalbox.locale.Phrase;
import org.signalbox.workflow.store.PlainJson;

/**
 * The text {@code Attributes} of an event (domain.md 3.3): a JSON object, or {@code key=value}
 * pairs joined by {@code ;} or {@code &}, url-encoded, in which repeated keys and values with
 * commas make lists. Unknown keys are kept.
 */
final class EventAttributes {

  static final int MAX_IDS = 10_000;

  private static final int MAX_DEPTH = 100;
  private static final int MAX_DIGITS = 100;
  private static final JsonProvider JSON = JsonProvider.provider();
  private static final Pattern SEPARATOR = Pattern.compile("[;&]");
  private static final Pattern ID = Pattern.compile("0*[1-9][0-9]{0,9}");

  private final String raw;
  private final JsonObject values;

  private EventAttributes(String raw, JsonObject values) {
    this.raw = raw;
    this.values = values;
  }

  /** Reads the text; blank is an empty object. */
  static EventAttributes parse(String text) {
    String stripped = text.strip();
    JsonObject values = stripped.startsWith("{") ? object(stripped) : pairs(stripped);
    if (!storable(text) || !storable(values)) {
      throw UnusableEvent.malformed();
    }
    return new EventAttributes(text, values);
  }

  /** The ids under a name, each once, in ascending order; empty when there are none. */
  Set<Integer> ids(String name) {
    Set<Integer> ids = new TreeSet<>();
    items(name).forEach(item -> ids.add(id(name, item)));
    if (ids.size() > MAX_IDS) {
      throw UnusableEvent.attribute(name, Phrase.of("rule-most-ids", MAX_IDS));
    }
    return ids;
  }

  /** The only id under a name; 0 when there is none. */
  int id(String name) {
    Set<Integer> ids = ids(name);
    if (ids.size() > 1) {
      throw UnusableEvent.attribute(name, Phrase.of("rule-single-id"));
    }
    return ids.stream().findFirst().orElse(0);
  }

  /** A short text under a name, empty when there is none. */
  Optional<String> text(String name, int maxLength) {
    Optional<String> text = items(name).map(EventAttributes::text).reduce((a, b) -> a + "," + b);
    if (text.isPresent() && text.get().length() > maxLength) {
      throw UnusableEvent.attribute(name, Phrase.of("rule-most-characters-long", maxLength));
    }
    return text.filter(value -> !value.isEmpty());
  }

  /** Whether the text under a name says yes; no when there is none. */
  boolean flag(String name) {
    return switch (text(name, MAX_DIGITS).orElse("").strip().toLowerCase(Locale.ROOT)) {
      case "", "0", "false" -> false;
      case "1", "true" -> true;
      default -> throw UnusableEvent.attribute(name, Phrase.of("rule-flag"));
    };
  }

  /** The object under a name, or an empty one. */
  Map<String, Object> members(String name) {
    return values.get(name) instanceof JsonObject object ? PlainJson.members(object) : Map.of();
  }

  /** The text as it came. */
  String raw() {
    return raw;
  }

  /** All of them as JSON text. */
  String json() {
    return values.toString();
  }

  private Stream<JsonValue> items(String name) {
    JsonValue value = values.getOrDefault(name, JsonValue.NULL);
    Stream<JsonValue> items = value instanceof JsonArray array ? array.stream() : Stream.of(value);
    return items.filter(item -> item != JsonValue.NULL);
  }

  private static int id(String name, JsonValue item) {
    String digits = text(item).strip();
    if (ID.matcher(digits).matches() && Long.parseLong(digits) <= Integer.MAX_VALUE) {
      return Integer.parseInt(digits);
    }
    throw UnusableEvent.attribute(name, Phrase.of("rule-ids"));
  }

  private static String text(JsonValue value) {
    return value instanceof JsonString string ? string.getString() : value.toString();
  }

  private static JsonObject object(String text) {
    requireShallow(text);
    try (JsonReader reader = JSON.createReader(new StringReader(text))) {
      return reader.readObject();
    } catch (JsonException malformed) {
      throw UnusableEvent.malformed();
    }
  }

  /** Reads to the end, which the reader of objects does not, and no deeper than we care for. */
  private static void requireShallow(String text) {
    try (JsonParser parser = JSON.createParser(new StringReader(text))) {
      int depth = 0;
      while (parser.hasNext()) {
        depth += depth(parser.next());
        if (depth > MAX_DEPTH) {
          throw UnusableEvent.malformed();
        }
      }
    } catch (JsonException | NoSuchElementException malformed) {
      throw UnusableEvent.malformed();
    }
  }

  private static int depth(JsonParser.Event event) {
    return switch (event) {
      case START_OBJECT, START_ARRAY -> 1;
      case END_OBJECT, END_ARRAY -> -1;
      default -> 0;
    };
  }

  private static JsonObject pairs(String text) {
    Map<String, List<String>> lists = new TreeMap<>();
    for (String pair : SEPARATOR.split(text, -1)) {
      if (!pair.isBlank()) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? "" : decoded(pair.substring(0, equals)).strip();
        if (name.isEmpty()) {
          throw UnusableEvent.malformed();
        }
        List<String> values = lists.computeIfAbsent(name, any -> new ArrayList<>());
        for (String value : pair.substring(equals + 1).split(",", -1)) {
          values.add(decoded(value).strip());
        }
      }
    }
    return JSON.createObjectBuilder(single(lists)).build();
  }

  private static Map<String, Object> single(Map<String, List<String>> lists) {
    Map<String, Object> values = new TreeMap<>();
    lists.forEach((name, list) -> values.put(name, list.size() == 1 ? list.get(0) : list));
    return values;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      throw UnusableEvent.malformed();
    }
  }

  /** The database takes no character NUL and no number beyond measure. */
  private static boolean storable(JsonValue value) {
    return switch (value.getValueType()) {
      case OBJECT ->
          value.asJsonObject().entrySet().stream()
              .allMatch(member -> storable(member.getKey()) && storable(member.getValue()));
      case ARRAY -> value.asJsonArray().stream().allMatch(EventAttributes::storable);
      case STRING -> storable(((JsonString) value).getString());
      case NUMBER -> storable((JsonNumber) value);
      default -> true;
    };
  }

  private static boolean storable(String text) {
    return text.indexOf('\0') < 0;
  }

  private static boolean storable(JsonNumber number) {
    return number.toString().length() <= MAX_DIGITS
        && Math.abs(number.bigDecimalValue().scale()) <= MAX_DIGITS;
  }
}
