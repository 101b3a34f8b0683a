package org.signalbox.rights;

/**
 * Decides what a caller may do with a row: role matrix, visibility and deny overrides, of which the
 * strictest counts (domain.md 5). System users pass.
 */
public final class Sentry {

  private Sentry() {}

  public static Access access(Caller caller, Row row) {
    if (caller.system()) {
      return new Access(row, Level.DELETE, "", field -> Level.DELETE, 0);
    }
    Relation relation = Relation.between(caller, row.owner());
    Level granted = caller.dataRights().level(row.table(), relation);
    Level level = row.visibility().includes(caller) ? granted.cappedAt(row.cap()) : Level.NONE;
    return new Access(
        row,
        level,
        reason(caller, row, relation, granted),
        field -> caller.dataRights().level(row.table(), field, relation).cappedAt(level),
        fieldFlags(caller.dataRights(), row.table(), relation, level));
  }

  private static String reason(Caller caller, Row row, Relation relation, Level granted) {
    if (!row.visibility().includes(caller)) {
      return "the row is not visible to you";
    }
    if (!row.cap().includes(granted)) {
      return "an override takes away what your role gives on " + relation.words();
    }
    return granted == Level.DELETE ? "" : "your role does not give it on " + relation.words();
  }

  private static int fieldFlags(DataRights rights, String table, Relation relation, Level level) {
    boolean hides = rights.ownLevels(table, relation).anyMatch(own -> own == Level.NONE);
    boolean locks = rights.ownLevels(table, relation).anyMatch(own -> !own.includes(Level.UPDATE));
    return (hides && level.includes(Level.READ) ? TableRight.FILTERING : 0)
        | (locks && level.includes(Level.UPDATE) ? TableRight.RESTRICTED_UPDATE : 0);
  }
}
