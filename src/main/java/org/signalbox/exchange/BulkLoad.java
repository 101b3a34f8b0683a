package org.signalbox.exchange;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Many rows on their way into an empty table: its indexes and foreign keys are taken away before,
 * and made again over all rows when they are there, which costs a fraction of keeping them row by
 * row. It is all in the transaction: others see the table with everything, before and after, and
 * wait in between.
 */
final class BulkLoad {

  /** Fewer are not worth that anybody waits for the table. */
  static final long MANY = 10_000;

  /** Those that no constraint rests on. */
  private static final String INDEXES =
      """
      select cast(i.indexrelid as regclass), pg_get_indexdef(i.indexrelid) from pg_index i
      where i.indrelid = cast(? as regclass)
        and not exists (select from pg_constraint c where c.conindid = i.indexrelid)
      order by 1
      """;

  private static final String FOREIGN_KEYS =
      """
      select quote_ident(conname), pg_get_constraintdef(oid) from pg_constraint
      where conrelid = cast(? as regclass) and contype = 'f' order by conname
      """;

  /** Whoever is to do this must own the table and what it refers to. */
  private static final String OWNED =
      """
      select 1 where not exists (select from pg_class c
        where (c.oid = cast(? as regclass) or c.oid in (
            select confrelid from pg_constraint where conrelid = cast(? as regclass) and contype = 'f'))
          and not pg_has_role(c.relowner, 'usage'))
      """;

  private final Sql sql;
  private final String table;
  private final List<Sql.Row> indexes;
  private final List<Sql.Row> foreignKeys;

  private BulkLoad(Sql sql, String table) throws SQLException {
    this.sql = sql;
    this.table = table;
    this.indexes = sql.rows(INDEXES, table);
    this.foreignKeys = sql.rows(FOREIGN_KEYS, table);
  }

  /**
   * What there is to do for so many rows; empty where it is not worth it or not possible. Each row
   * is new then, so that every rule about them is one that the database itself applies to all of
   * them, and nobody needs to judge them before.
   */
  static Optional<BulkLoad> of(Sql sql, String table, long rows) throws SQLException {
    boolean worth =
        rows >= MANY
            && sql.rows("select 1 from " + table + " limit 1").isEmpty()
            && !sql.rows(OWNED, table, table).isEmpty();
    return worth ? Optional.of(new BulkLoad(sql, table)) : Optional.empty();
  }

  /** Takes away what would be kept row by row, before the transaction writes any. */
  void begin() throws SQLException {
    sql.run("lock table " + table);
    for (Sql.Row key : foreignKeys) {
      sql.run("alter table %s drop constraint %s".formatted(table, key.text(1)));
    }
    for (Sql.Row index : indexes) {
      sql.run("drop index " + index.text(1));
    }
  }

  /** Makes the indexes again. */
  void index() throws SQLException {
    for (Sql.Row index : indexes) {
      sql.run(index.text(2));
    }
  }

  /** Makes the foreign keys again, when the rows that they lead to are there too. */
  void end() throws SQLException {
    for (Sql.Row key : foreignKeys) {
      sql.run("alter table %s add constraint %s %s".formatted(table, key.text(1), key.text(2)));
    }
  }
}
