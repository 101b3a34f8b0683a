package org.signalbox.activity.entity;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import org.signalbox.activity.RowRights;
import org.signalbox.rights.Access;
import org.signalbox.rights.Caller;
import org.signalbox.rights.Level;
import org.signalbox.rights.Row;
import org.signalbox.rights.Sentry;

/**
 * A row with the rows that it links to, as {@link EntitySql} tells them in one document, and what
 * the caller may do with it.
 *
 * @param document the row, the facts that its rights hang on, and the links
 */
public record Entity(JsonObject document, Caller caller, Access access) {

  private static final JsonProvider JSON = JsonProvider.provider();

  static Entity read(String table, String text, Caller caller) {
    JsonObject document = parse(text);
    JsonObject row = document.getJsonObject("row");
    int id = row.getInt(table + "_id", 0);
    Access access = RowRights.read(caller, table, id, document.getJsonArray("rights"));
    return new Entity(document, caller, id == 0 ? ofNew(access, caller) : access);
  }

  /** Nobody can see a row yet that is still to be made. */
  private static Access ofNew(Access access, Caller caller) {
    Row row = access.row();
    return Sentry.access(caller, Row.ofNew(row.table(), row.owner(), row.cap()));
  }

  static JsonObject parse(String text) {
    try (JsonReader reader = JSON.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }

  StoredRow row() {
    return new StoredRow(
        document.getJsonObject("row"), column -> access.allows(Level.READ, column));
  }

  JsonObject columns() {
    return document.getJsonObject("row");
  }

  /** The columns of the row that no right hides, because nothing is told by them. */
  StoredRow whole() {
    return new StoredRow(document.getJsonObject("row"), any -> true);
  }

  /** A row beside it that has no rights of its own: a user, a type of activity. */
  Optional<StoredRow> beside(String name, String column) {
    return object(name)
        .filter(any -> column.isEmpty() || access.allows(Level.READ, column))
        .map(linked -> new StoredRow(linked, any -> true));
  }

  /** A row that it links to; of one that the caller may not select only the key is told. */
  Optional<StoredRow> link(String name, String column, String table) {
    return object(name)
        .filter(any -> access.allows(Level.READ, column))
        .map(linked -> LinkedRow.of(caller, table, linked).told());
  }

  List<StoredRow> visible() {
    JsonArray rows = document.getJsonArray("visible");
    return rows.getValuesAs(JsonObject.class).stream()
        .map(row -> new StoredRow(row, any -> true))
        .toList();
  }

  private Optional<JsonObject> object(String name) {
    return Optional.ofNullable(document.get(name))
        .filter(value -> value.getValueType() == JsonValue.ValueType.OBJECT)
        .map(JsonValue::asJsonObject);
  }

  /** The same with other values in the row. */
  Entity with(JsonObject changes) {
    JsonObjectBuilder row = JSON.createObjectBuilder(document.getJsonObject("row"));
    changes.forEach(row::add);
    return new Entity(JSON.createObjectBuilder(document).add("row", row).build(), caller, access);
  }
}
