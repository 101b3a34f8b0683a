package org.signalbox.wire;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What {@code $select} leaves of an answer (wire-contract 3): a member that is not named becomes
 * null, its key stays. Applies to objects, arrays, nested members and dictionaries; a scalar has no
 * members and stays as it is.
 */
final class Selection {

  private final Map<String, Selection> names = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private boolean whole;

  private Selection() {}

  /** Reads the query of a URL as it was sent; {@code $} may be escaped. */
  static Selection ofQuery(@Nullable String query) {
    return parse(
        Arrays.stream(Objects.requireNonNullElse(query, "").split("&"))
            .map(parameter -> parameter.split("=", 2))
            .filter(pair -> pair.length == 2 && "$select".equalsIgnoreCase(decoded(pair[0])))
            .map(pair -> decoded(pair[1]))
            .toList());
  }

  /** Text with broken escapes stays as it is: it names no member, and unknown names are ignored. */
  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException broken) {
      return text;
    }
  }

  /** Reads the values of all {@code $select} parameters; no name at all selects everything. */
  static Selection parse(List<String> values) {
    Selection root = new Selection();
    for (String path : String.join(",", values).split(",", -1)) {
      root.add(path);
    }
    root.whole = root.names.isEmpty();
    return root;
  }

  private void add(String path) {
    Selection end = this;
    for (String name : path.split("/", -1)) {
      if (!name.isBlank()) {
        end = end.names.computeIfAbsent(name.strip(), unknown -> new Selection());
      }
    }
    end.whole = end != this;
  }

  /** The answer with the rest nulled out; a body is changed in place. */
  Object from(Object answer) {
    if (whole) {
      return answer;
    }
    if (answer instanceof List<?> list) {
      List<@Nullable Object> items = new ArrayList<>(list.size());
      list.forEach(item -> items.add(item == null ? null : from(item)));
      return items;
    }
    if (answer instanceof Carrier carrier) {
      Map<String, @Nullable Object> members = new LinkedHashMap<>();
      carrier.forEach((name, value) -> members.put(name, member(name, value)));
      return new Carrier(carrier.name(), members);
    }
    if (answer instanceof Map<?, ?> map) {
      Map<Object, @Nullable Object> entries = new LinkedHashMap<>();
      map.forEach((key, value) -> entries.put(key, member(key.toString(), value)));
      return entries;
    }
    for (BodyField field : BodyField.of(answer.getClass())) {
      field.set(answer, member(field.name(), field.get(answer)));
    }
    return answer;
  }

  private @Nullable Object member(String name, @Nullable Object value) {
    Selection inner = names.get(name);
    return inner == null || value == null ? null : inner.from(value);
  }
}
