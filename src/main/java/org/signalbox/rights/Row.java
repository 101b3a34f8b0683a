package org.signalbox.rights;

import java.util.Objects;

/**
 * One row of a table with all that decides on its rights.
 *
 * <p>Sub-tables inherit: hand in the row of the parent (a document's appointment, a step's
 * workflow).
 *
 * @param table the vendor's name of the table, in lower case
 * @param id its key
 * @param owner whose row it is
 * @param visibility who sees it
 * @param cap the lowest deny override that applies to the caller, {@link Level#DELETE} for none
 */
public record Row(String table, int id, RowOwner owner, Visibility visibility, Level cap) {

  public Row {
    Objects.requireNonNull(table, "table must be set");
    Objects.requireNonNull(owner, "owner must be set");
    Objects.requireNonNull(visibility, "visibility must be set");
    Objects.requireNonNull(cap, "cap must be set, DELETE for no override");
  }

  /**
   * A row that the caller is about to make for somebody; whoever makes it sees it.
   *
   * @param cap the lowest deny override on the whole table, {@link Level#DELETE} for none
   */
  public static Row ofNew(String table, RowOwner owner, Level cap) {
    return new Row(table, 0, owner, Visibility.ALL, cap);
  }

  public boolean isNew() {
    return id == 0;
  }
}
