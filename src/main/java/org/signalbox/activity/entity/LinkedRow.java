package org.signalbox.activity.entity;

import jakarta.json.JsonObject;
import org.signalbox.activity.RowRights;
import org.signalbox.rights.Access;
import org.signalbox.rights.Caller;
import org.signalbox.rights.Level;

/** A row that another one links to, and what the caller may do with it. */
record LinkedRow(JsonObject columns, Access access) {

  /**
   * The row as {@link EntitySql} tells it.
   *
   * @param told the columns beside what the rights hang on
   */
  static LinkedRow of(Caller caller, String table, JsonObject told) {
    JsonObject columns = told.getJsonObject("row");
    int id = columns.getInt(table + "_id");
    return new LinkedRow(columns, RowRights.read(caller, table, id, told.getJsonArray("rights")));
  }

  boolean isSelectable() {
    return access.selectable();
  }

  /** Of one that the caller may not select only the key. */
  StoredRow told() {
    String key = access.row().table() + "_id";
    return new StoredRow(
        columns, isSelectable() ? column -> access.allows(Level.READ, column) : key::equals);
  }
}
