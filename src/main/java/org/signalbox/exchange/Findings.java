package org.signalbox.exchange;

import java.util.ArrayList;
import java.util.List;
import org.signalbox.locale.Phrase;
import org.signalbox.wire.Finding;

/** What is wrong with the files of an import: all of it is counted, the first of it is told. */
final class Findings {

  private static final int TOLD = 100;

  private final List<Finding> told = new ArrayList<>();
  private long count;

  /** Something about a table as a whole, or about its header. */
  void add(String table, Phrase phrase) {
    count(1);
    tell(table, phrase);
  }

  /** Something about the row that begins in a line. */
  void add(String table, long line, Phrase phrase) {
    count(1);
    tell(table + ":" + line, phrase);
  }

  /** Something about one value of that row. */
  void add(String table, long line, String column, Phrase phrase) {
    count(1);
    tell(table + ":" + line + ":" + column, phrase);
  }

  /** More of them than are told. */
  void count(long more) {
    count += more;
  }

  private void tell(String subject, Phrase phrase) {
    if (told.size() < TOLD) {
      told.add(new Finding(phrase.key(), subject, phrase));
    }
  }

  boolean isEmpty() {
    return count == 0;
  }

  /** Refuses the import if there is any. */
  void check() {
    if (count > 0) {
      throw refusal();
    }
  }

  ImportRefused refusal() {
    return new ImportRefused(count, told);
  }
}
