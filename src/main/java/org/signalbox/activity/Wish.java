package org.signalbox.activity;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** What a call wants its rows to become. */
interface Wish {

  /** Whether the row may be written, as far as can be told before all rows are known. */
  boolean mayChange(Activity row);

  /**
   * The status that each row is to have; rows that it does not name are left as they are.
   *
   * @param rows each once, in the order of the request
   */
  Map<Activity, ActivityStatus> targets(Collection<Activity> rows);

  /** One status for all (domain.md 4.3). */
  static Wish all(ActivityStatus status) {
    return new Wish() {
      @Override
      public boolean mayChange(Activity row) {
        return row.changesTo(status);
      }

      @Override
      public Map<Activity, ActivityStatus> targets(Collection<Activity> rows) {
        return rows.stream().collect(Collectors.toMap(row -> row, row -> status));
      }
    };
  }
}
