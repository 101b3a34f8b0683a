package org.signalbox.rights;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The role matrix: table, field and relation to the owner give a level (domain.md 1.4 and 5).
 *
 * <p>What is not in the matrix is not granted. A field without an entry of its own has the level of
 * its table, and an entry never lifts a field above its table.
 */
public final class DataRights {

  /** A role that may do nothing. */
  public static final DataRights NONE = new DataRights(List.of());

  /**
   * One row of {@code dataright}.
   *
   * @param field empty for the whole table
   */
  public record Entry(String table, String field, Relation relation, Level level) {

    public Entry {
      table = table.toLowerCase(Locale.ROOT);
      field = field.toLowerCase(Locale.ROOT);
      Objects.requireNonNull(relation, "relation must be set");
      Objects.requireNonNull(level, "level must be set");
    }
  }

  private record Cell(String table, Relation relation) {}

  private final Map<Cell, Level> tables = new HashMap<>();
  private final Map<Cell, Map<String, Level>> fields = new HashMap<>();

  private DataRights(List<Entry> entries) {
    for (Entry entry : entries) {
      Cell cell = new Cell(entry.table(), entry.relation());
      Level before =
          entry.field().isEmpty()
              ? tables.put(cell, entry.level())
              : fields
                  .computeIfAbsent(cell, any -> new HashMap<>())
                  .put(entry.field(), entry.level());
      if (before != null) {
        throw new IllegalArgumentException("the matrix has two levels for " + entry);
      }
    }
  }

  public static DataRights of(List<Entry> entries) {
    return new DataRights(entries);
  }

  Level level(String table, Relation relation) {
    return tables.getOrDefault(new Cell(table, relation), Level.NONE);
  }

  Level level(String table, String field, Relation relation) {
    Level ofTable = level(table, relation);
    return fieldsOf(table, relation)
        .getOrDefault(field.toLowerCase(Locale.ROOT), ofTable)
        .cappedAt(ofTable);
  }

  /** The levels of those fields that have one of their own. */
  Stream<Level> ownLevels(String table, Relation relation) {
    return fieldsOf(table, relation).values().stream();
  }

  private Map<String, Level> fieldsOf(String table, Relation relation) {
    return fields.getOrDefault(new Cell(table, relation), Map.of());
  }
}
