package org.signalbox.activity;

import java.util.List;

/** The two tables that hold completion: documents and to-dos are appointment rows. */
enum Family {
  APPOINTMENT("appointment"),
  SALE("sale");

  private final String table;

  Family(String table) {
    this.table = table;
  }

  String table() {
    return table;
  }

  /** The columns that completion writes, and whose field rights it needs. */
  List<String> fields() {
    return this == SALE ? List.of("done") : List.of("status", "done");
  }
}
