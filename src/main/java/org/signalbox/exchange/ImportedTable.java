package org.signalbox.exchange;

import java.util.List;

/**
 * What became of the rows of a table.
 *
 * @param rows how many the file has
 * @param added how many of them are new
 * @param changed how many were there and are not what they were
 * @param ignored the columns of the file that the table does not have
 */
public record ImportedTable(
    String table, long rows, long added, long changed, List<String> ignored) {

  public ImportedTable {
    ignored = List.copyOf(ignored);
  }

  /** How many rows were there already, just so. */
  public long unchanged() {
    return rows - added - changed;
  }
}
