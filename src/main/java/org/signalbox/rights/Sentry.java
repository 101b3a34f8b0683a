package org.signalbox.rights;

import java.util.Optional;
import org.signalbox.locale.Phrase;

/**
 * Decides what a caller may do with a row: role matrix, visibility and deny overrides, of which the
 * strictest counts (domain.md 5). System users pass.
 */
public final class Sentry {

  private Sentry() {}

  public static Access access(Caller caller, Row row) {
    if (caller.system()) {
      return new Access(row, Level.DELETE, Optional.empty(), field -> Level.DELETE, 0);
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

  private static Optional<Phrase> reason(Caller caller, Row row, Relation relation, Level granted) {
    if (!row.visibility().includes(caller)) {
      return Optional.of(Phrase.of("SR_ACCESS_NOT_VISIBLE"));
    }
    if (!row.cap().includes(granted)) {
      return Optional.of(Phrase.of("SR_ACCESS_OVERRIDE_" + relation.name()));
    }
    return granted == Level.DELETE
        ? Optional.empty()
        : Optional.of(Phrase.of("SR_ACCESS_ROLE_" + relation.name()));
  }

  private static int fieldFlags(DataRights rights, String table, Relation relation, Level level) {
    boolean hides = rights.ownLevels(table, relation).anyMatch(own -> own == Level.NONE);
    boolean locks = rights.ownLevels(table, relation).anyMatch(own -> !own.includes(Level.UPDATE));
    return (hides && level.includes(Level.READ) ? TableRight.FILTERING : 0)
        | (locks && level.includes(Level.UPDATE) ? TableRight.RESTRICTED_UPDATE : 0);
  }
}
