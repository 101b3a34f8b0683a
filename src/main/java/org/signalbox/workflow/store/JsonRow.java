package org.signalbox.workflow.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.signalbox.workflow.engine.Columns;
import org.signalbox.workflow.engine.Criteria;
import org.signalbox.workflow.engine.Numbered;

/** A row, or a tree of rows, that the database gives as one JSON object. */
public final class JsonRow {

  private final Map<?, ?> members;

  private JsonRow(Map<?, ?> members) {
    this.members = members;
  }

  /** Reads the object, as a {@code jsonb} column gives it. */
  public static JsonRow of(String document) {
    return new JsonRow(PlainJson.object(document));
  }

  /** Reads an object that was read before. */
  public static JsonRow of(Map<?, ?> members) {
    return new JsonRow(members);
  }

  /** 0 when there is none. */
  public int number(String name) {
    return key(name).orElse(0);
  }

  public OptionalInt key(String name) {
    return members.get(name) instanceof Integer key ? OptionalInt.of(key) : OptionalInt.empty();
  }

  public boolean flag(String name) {
    return Boolean.TRUE.equals(members.get(name));
  }

  /** Blank when there is none. */
  public String text(String name) {
    Object value = members.get(name);
    return value == null ? "" : value.toString();
  }

  public Optional<Instant> instant(String name) {
    return Optional.of(text(name))
        .filter(iso -> !iso.isEmpty())
        .map(iso -> OffsetDateTime.parse(iso).toInstant());
  }

  public <E extends Enum<E> & Numbered> E constant(Class<E> type, String name) {
    return Numbered.of(type, number(name));
  }

  /** The members of an object below this one; none when there is none. */
  @SuppressWarnings("unchecked") // an object of PlainJson
  public Map<String, Object> members(String name) {
    return members.get(name) instanceof Map<?, ?> below ? (Map<String, Object>) below : Map.of();
  }

  /** The rows of a list below this one. */
  public <T> List<T> list(String name, Function<JsonRow, T> read) {
    return items(name).stream().map(item -> read.apply(new JsonRow((Map<?, ?>) item))).toList();
  }

  /** The numbers of a list below this one. */
  public Set<Integer> keys(String name) {
    Set<Integer> keys = new HashSet<>();
    items(name).forEach(item -> keys.add((Integer) item));
    return keys;
  }

  public Criteria criteria(String name, Columns columns) {
    return Criteria.of(items(name), columns);
  }

  private List<?> items(String name) {
    return members.get(name) instanceof List<?> items ? items : List.of();
  }
}
