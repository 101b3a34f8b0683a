package org.signalbox.workflow.store;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * JSON as plain maps, lists, texts, numbers and booleans, for the engine, which knows no JSON.
 *
 * <p>Members match without regard to case; null members are left out.
 */
public final class PlainJson {

  // Looking a provider up costs a search of the class path.
  private static final JsonProvider JSON = JsonProvider.provider();

  private PlainJson() {}

  /** Reads an object, as a {@code jsonb} column gives it. */
  static Map<String, Object> object(String text) {
    return members(JSON.createReader(new StringReader(text)).readObject());
  }

  /** Reads an array, as a {@code jsonb} column gives it. */
  public static List<Object> array(String text) {
    return items(JSON.createReader(new StringReader(text)).readArray());
  }

  /** The members of an object. */
  public static Map<String, Object> members(JsonObject object) {
    Map<String, Object> members = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    object.forEach((name, value) -> value(value).ifPresent(plain -> members.put(name, plain)));
    return members;
  }

  private static List<Object> items(JsonArray array) {
    return array.stream().map(PlainJson::value).flatMap(Optional::stream).toList();
  }

  private static Optional<Object> value(JsonValue value) {
    return switch (value.getValueType()) {
      case OBJECT -> Optional.of(members(value.asJsonObject()));
      case ARRAY -> Optional.of(items(value.asJsonArray()));
      case STRING -> Optional.of(((JsonString) value).getString());
      case NUMBER -> Optional.of(number((JsonNumber) value));
      case TRUE -> Optional.of(true);
      case FALSE -> Optional.of(false);
      case NULL -> Optional.empty();
    };
  }

  private static Object number(JsonNumber number) {
    return number.isIntegral() && number.bigIntegerValue().bitLength() < Integer.SIZE
        ? (Object) number.intValue()
        : number.bigDecimalValue();
  }
}
