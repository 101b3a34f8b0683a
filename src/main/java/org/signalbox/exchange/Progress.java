package org.signalbox.exchange;

/** Hears how far an import or an export has come. */
@FunctionalInterface
public interface Progress {

  /** For somebody who does not look. */
  Progress UNSEEN = (table, rows) -> {};

  /** So many rows of the table have been read. */
  void reached(String table, long rows);
}
