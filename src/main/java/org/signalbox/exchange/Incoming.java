package org.signalbox.exchange;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/** A file on its way into its table: read, completed, checked, written. */
interface Incoming {

  /** Reads the file to its end, whatever is wrong with its rows, unless its header is. */
  void read(Values values, Progress progress) throws SQLException, IOException;

  /** Gives rows what the file does not tell. */
  void complete() throws SQLException;

  /** How the rows get into their table, when they are many and it has none. */
  Optional<BulkLoad> bulk();

  /**
   * Tells the rows that the database would refuse.
   *
   * @param along the tables whose rows are in stages
   */
  void check(Set<String> along) throws SQLException;

  /** Makes the table ready, before the rows of any stage are written. */
  void begin() throws SQLException;

  /** Writes the rows into their table, and notes that the file was imported. */
  ImportedTable write(String now) throws SQLException;
}
