package org.signalbox.activity.entity;

import jakarta.json.JsonObject;
import java.util.Set;
import org.signalbox.activity.RowRights;
import org.signalbox.rights.Access;
import org.signalbox.rights.Caller;
import org.signalbox.rights.Level;
import org.signalbox.rights.Row;
import org.signalbox.rights.RowOwner;
import org.signalbox.rights.Sentry;
import org.signalbox.rights.Visibility;

/** A row that another one links to, and what the caller may do with it. */
record LinkedRow(JsonObject columns, Access access) {

  /**
   * The row as {@link EntitySql} tells it.
   *
   * @param told the columns; for tables with visibility the row beside what its rights hang on
   */
  static LinkedRow of(Caller caller, String table, JsonObject told) {
    return told.containsKey("rights")
        ? withRights(caller, table, told)
        : plain(caller, table, told);
  }

  private static LinkedRow withRights(Caller caller, String table, JsonObject told) {
    JsonObject columns = told.getJsonObject("row");
    int id = columns.getInt(table + "_id");
    return new LinkedRow(columns, RowRights.read(caller, table, id, told.getJsonArray("rights")));
  }

  /** For tables without visibility: only the role matrix counts. */
  private static LinkedRow plain(Caller caller, String table, JsonObject columns) {
    StoredRow row = new StoredRow(columns, any -> true);
    RowOwner owner = new RowOwner(row.number("associate_id"), Set.of(row.number("group_idx")));
    Row sentinel = new Row(table, row.number(table + "_id"), owner, Visibility.ALL, Level.DELETE);
    return new LinkedRow(columns, Sentry.access(caller, sentinel));
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
