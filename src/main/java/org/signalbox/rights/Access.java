package org.signalbox.rights;

import java.util.Optional;
import java.util.function.Function;
import org.signalbox.locale.Phrase;

/**
 * What a caller may do with one row, and why not more; made by {@link Sentry}.
 *
 * <p>A row that is not {@link #selectable} must be treated as if it did not exist.
 */
public final class Access {

  private static final Phrase SOME_FIELDS = Phrase.of("SR_ACCESS_SOME_FIELDS");

  private final Row row;
  private final Level level;
  private final Optional<Phrase> reason;
  private final Function<String, Level> levelOfField;
  private final int fieldFlags;

  Access(
      Row row,
      Level level,
      Optional<Phrase> reason,
      Function<String, Level> levelOfField,
      int fieldFlags) {
    this.row = row;
    this.level = level;
    this.reason = reason;
    this.levelOfField = levelOfField;
    this.fieldFlags = fieldFlags;
  }

  public Row row() {
    return row;
  }

  public Level level() {
    return level;
  }

  /** Why the level is not the highest; empty when it is. */
  public Optional<Phrase> reason() {
    return reason;
  }

  public boolean selectable() {
    return level.includes(Level.READ);
  }

  public boolean allows(Level needed) {
    return level.includes(needed);
  }

  public boolean allows(Level needed, String field) {
    return levelOfField.apply(field).includes(needed);
  }

  /**
   * Whether the caller may give the field a value: Update on a row that exists, Create on a new
   * one.
   */
  public boolean writable(String field) {
    return allows(row.isNew() ? Level.CREATE : Level.UPDATE, field);
  }

  /** Why the field cannot be written; empty when it can. */
  public Optional<Phrase> reasonOfField(String field) {
    if (writable(field)) {
      return Optional.empty();
    }
    return allows(row.isNew() ? Level.CREATE : Level.UPDATE)
        ? Optional.of(Phrase.of("SR_ACCESS_FIELD"))
        : reason;
  }

  /** Refuses a caller who may not give the field a value. */
  public void requireWritable(String field) {
    require(row.isNew() ? Level.CREATE : Level.UPDATE, field);
  }

  /** Refuses a caller who may not go that far with the row. */
  public void require(Level needed) {
    if (!allows(needed)) {
      throw AccessDenied.toRow(this, needed);
    }
  }

  /** Refuses a caller who may not go that far with a field of the row. */
  public void require(Level needed, String field) {
    require(needed);
    if (!allows(needed, field)) {
      throw AccessDenied.toField(this, needed, field);
    }
  }

  /** For carriers; the reason tells what is missing of the row, or else of its fields. */
  public TableRight tableRight() {
    return new TableRight(
        level.mask() | fieldFlags,
        reason
            .or(() -> fieldFlags == 0 ? Optional.empty() : Optional.of(SOME_FIELDS))
            .map(Phrase::reference)
            .orElse(""));
  }
}
