package org.signalbox.activity.entity;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a save changes of a row: the columns that are sent with another value than the caller was
 * shown. A column that is sent back as it was shown needs no right and stays as it is, even where
 * its real value was hidden; every other one must be writable to the caller (domain.md 5).
 */
final class Changes {

  private static final JsonProvider JSON = JsonProvider.provider();

  private final Entity stored;
  private final StoredRow shown;
  private final Map<String, JsonValue> values = new TreeMap<>();

  Changes(Entity stored) {
    this.stored = stored;
    this.shown = stored.row();
  }

  /**
   * A text.
   *
   * @throws InvalidEntity when it is longer than the column
   */
  Changes text(String column, @Nullable String sent, int length) {
    String wanted = sent == null ? "" : sent;
    if (length > 0 && wanted.length() > length) {
      throw InvalidEntity.tooLong(column, length);
    }
    return set(column, !wanted.equals(shown.text(column)), JSON.createValue(wanted));
  }

  /** A key of another row, 0 for none. */
  Changes key(String column, int wanted) {
    return set(
        column,
        wanted != shown.number(column),
        wanted == 0 ? JsonValue.NULL : JSON.createValue(wanted));
  }

  Changes number(String column, int wanted) {
    return set(column, wanted != shown.number(column), JSON.createValue(wanted));
  }

  Changes amount(String column, BigDecimal wanted) {
    return set(column, wanted.doubleValue() != shown.amount(column), JSON.createValue(wanted));
  }

  Changes flag(String column, boolean wanted) {
    return set(column, wanted != shown.flag(column), wanted ? JsonValue.TRUE : JsonValue.FALSE);
  }

  /** A moment, which carriers tell to the second. */
  Changes moment(String column, Optional<Instant> wanted) {
    return set(column, !seconds(wanted).equals(seconds(shown.moment(column))), value(wanted));
  }

  Changes day(String column, Optional<LocalDate> wanted) {
    return set(column, !wanted.equals(shown.day(column)), value(wanted));
  }

  /** A column that follows from others and needs no right of its own. */
  Changes follow(String column, JsonValue value) {
    values.put(column, value);
    return this;
  }

  boolean has(String column) {
    return values.containsKey(column);
  }

  boolean isEmpty() {
    return values.isEmpty();
  }

  /** The key that a link is to have, 0 when it is not to change or to be none. */
  int link(String column) {
    return values.get(column) instanceof JsonNumber number ? number.intValue() : 0;
  }

  JsonObject json() {
    JsonObjectBuilder json = JSON.createObjectBuilder();
    values.forEach(json::add);
    return json.build();
  }

  static JsonValue value(Optional<? extends Temporal> date) {
    return date.<JsonValue>map(at -> JSON.createValue(at.toString())).orElse(JsonValue.NULL);
  }

  private Changes set(String column, boolean differs, JsonValue value) {
    if (differs) {
      stored.access().requireWritable(column);
      values.put(column, value);
    }
    return this;
  }

  private static Optional<Instant> seconds(Optional<Instant> moment) {
    return moment.map(at -> at.truncatedTo(ChronoUnit.SECONDS));
  }
}
