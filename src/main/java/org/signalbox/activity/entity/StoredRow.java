package org.signalbox.activity.entity;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A row as the database told it, by the names of its columns in lower case. A column that its
 * reader may not see reads as if it held nothing (domain.md 5).
 */
final class StoredRow {

  private final JsonObject columns;
  private final Predicate<String> shown;

  StoredRow(JsonObject columns, Predicate<String> shown) {
    this.columns = columns;
    this.shown = shown;
  }

  private Optional<JsonValue> value(String column) {
    return Optional.ofNullable(columns.get(column))
        .filter(value -> value != JsonValue.NULL && shown.test(column));
  }

  /** Blank for nothing. */
  String text(String column) {
    return value(column).map(value -> ((JsonString) value).getString()).orElse("");
  }

  /** 0 for nothing, as the vendor has it. */
  int number(String column) {
    return value(column).map(value -> ((JsonNumber) value).intValue()).orElse(0);
  }

  double amount(String column) {
    return value(column).map(value -> ((JsonNumber) value).doubleValue()).orElse(0.0);
  }

  boolean flag(String column) {
    return value(column).map(value -> value == JsonValue.TRUE).orElse(false);
  }

  Optional<Instant> moment(String column) {
    return value(column)
        .map(value -> OffsetDateTime.parse(((JsonString) value).getString()).toInstant());
  }

  Optional<LocalDate> day(String column) {
    return value(column).map(value -> LocalDate.parse(((JsonString) value).getString()));
  }
}
