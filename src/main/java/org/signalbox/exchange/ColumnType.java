package org.signalbox.exchange;

import java.util.Arrays;

/** What a column takes, by the names of PostgreSQL's types. */
enum ColumnType {
  SMALLINT("int2"),
  INTEGER("int4"),
  BIGINT("int8"),
  NUMBER("numeric"),
  FLAG("bool"),
  TEXT("text|varchar"),
  DATE("date"),
  INSTANT("timestamptz"),
  TIME("time"),
  JSON("jsonb"),
  BYTES("bytea");

  private final String names;

  ColumnType(String names) {
    this.names = names;
  }

  static ColumnType named(String name) {
    return Arrays.stream(values())
        .filter(type -> name.matches(type.names))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no import knows the type " + name));
  }

  boolean isWhole() {
    return this == SMALLINT || this == INTEGER || this == BIGINT;
  }

  /** The greatest value of a whole number. */
  long greatest() {
    return switch (this) {
      case SMALLINT -> Short.MAX_VALUE;
      case INTEGER -> Integer.MAX_VALUE;
      default -> Long.MAX_VALUE;
    };
  }

  /** An expression for the value as it is exported: the vendor's 1 and 0, and dates in UTC. */
  String exported(String column) {
    return switch (this) {
      case FLAG -> "cast(" + column + " as int)";
      case INSTANT ->
          "to_char(" + column + " at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')";
      default -> column;
    };
  }
}
