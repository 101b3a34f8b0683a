package org.signalbox.workflow.pass;

import jakarta.json.spi.JsonProvider;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** One row for a statement that writes many at once; a column that is not given is null there. */
final class Row {

  private static final JsonProvider JSON = JsonProvider.provider();

  private final Map<String, Object> columns = new HashMap<>();

  /**
   * The rows as the one parameter of the statement, which reads them by {@code jsonb_to_recordset}.
   */
  static String json(List<Row> rows) {
    return JSON.createArrayBuilder(rows.stream().map(row -> row.columns).toList())
        .build()
        .toString();
  }

  Row with(String name, int value) {
    columns.put(name, value);
    return this;
  }

  Row with(String name, boolean value) {
    columns.put(name, value);
    return this;
  }

  Row with(String name, String value) {
    columns.put(name, value);
    return this;
  }

  Row with(String name, List<?> value) {
    columns.put(name, value);
    return this;
  }

  Row with(String name, Map<String, ?> value) {
    columns.put(name, value);
    return this;
  }

  Row with(String name, OptionalInt value) {
    value.ifPresent(key -> columns.put(name, key));
    return this;
  }

  /** Anything that reads as text, such as an instant. */
  Row with(String name, Optional<?> value) {
    value.ifPresent(text -> columns.put(name, text.toString()));
    return this;
  }
}
