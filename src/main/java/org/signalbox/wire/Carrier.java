package org.signalbox.wire;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One of the vendor's objects that is told by a {@link Shape} instead of a class of its own, as a
 * request and as an answer: names as on the wire, values that are texts, numbers, flags, lists and
 * carriers. None can be changed.
 */
public final class Carrier extends AbstractMap<String, @Nullable Object> {

  private final String name;
  private final Map<String, @Nullable Object> members;

  Carrier(String name, Map<String, @Nullable Object> members) {
    this.name = name;
    this.members = Collections.unmodifiableMap(members);
  }

  /** What the vendor calls it: {@code EmailFlow}. */
  public String name() {
    return name;
  }

  /** The same with another value of one member. */
  public Carrier with(String member, @Nullable Object value) {
    Map<String, @Nullable Object> changed = new LinkedHashMap<>(members);
    changed.put(member, value);
    return new Carrier(name, changed);
  }

  /** A text, blank when there is none. */
  public String text(String member) {
    Object value = members.get(member);
    return value == null ? "" : value.toString();
  }

  /** A number, 0 when there is none. */
  public int number(String member) {
    return members.get(member) instanceof Number number ? number.intValue() : 0;
  }

  public boolean flag(String member) {
    return Boolean.TRUE.equals(members.get(member));
  }

  /** The numbers of a list. */
  public List<Integer> numbers(String member) {
    return items(member, Integer.class);
  }

  /** The texts of a list. */
  public List<String> texts(String member) {
    return items(member, String.class);
  }

  /** The carriers of a list. */
  public List<Carrier> carriers(String member) {
    return items(member, Carrier.class);
  }

  /** A carrier within this one; one without members when there is none. */
  public Carrier carrier(String member) {
    return members.get(member) instanceof Carrier carrier ? carrier : new Carrier("", Map.of());
  }

  private <T> List<T> items(String member, Class<T> type) {
    return members.get(member) instanceof List<?> list
        ? list.stream().filter(type::isInstance).map(type::cast).toList()
        : List.of();
  }

  @Override
  public Set<Entry<String, @Nullable Object>> entrySet() {
    return members.entrySet();
  }

  /** The carrier as JSON, always in the same words for the same content; rights are left out. */
  public JsonObject json() {
    JsonObjectBuilder object = Writing.JSON.createObjectBuilder();
    members.forEach((member, value) -> object.add(member, json(value)));
    return object.build();
  }

  /** The text of {@link #json}. */
  @Override
  public String toString() {
    return json().toString();
  }

  private static JsonValue json(@Nullable Object value) {
    if (value instanceof Carrier carrier) {
      return carrier.json();
    }
    if (value instanceof List<?> list) {
      JsonArrayBuilder items = Writing.JSON.createArrayBuilder();
      list.forEach(item -> items.add(json(item)));
      return items.build();
    }
    if (value instanceof Boolean flag) {
      return flag ? JsonValue.TRUE : JsonValue.FALSE;
    }
    if (value instanceof Integer number) {
      return Writing.JSON.createValue(number);
    }
    if (value instanceof Double number) {
      return Writing.JSON.createValue(number);
    }
    if (value instanceof Map<?, ?>) {
      return JsonValue.EMPTY_JSON_OBJECT;
    }
    boolean told = value != null && BodyField.of(value.getClass()).isEmpty();
    return told ? Writing.JSON.createValue(String.valueOf(value)) : JsonValue.NULL;
  }

  /** Found when it is needed: the build describes carriers where there is no provider. */
  private static final class Writing {
    static final JsonProvider JSON = JsonProvider.provider();
  }
}
