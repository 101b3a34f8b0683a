package org.signalbox.exchange;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads from the database what it knows of a table. */
final class Catalogue {

  /** Never taken from a file and never given away. */
  private static final Set<String> SECRET = Set.of("password_hash");

  private static final String COLUMNS =
      """
      select a.attname, t.typname, a.atttypmod, not a.attnotnull, pg_get_expr(d.adbin, d.adrelid),
        exists (select from pg_constraint c where c.conrelid = a.attrelid and c.contype = 'f'
          and a.attnum = any(c.conkey) and t.typname in ('int4', 'int8'))
      from pg_attribute a
        join pg_type t on t.oid = a.atttypid
        left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
      where a.attrelid = cast(? as regclass) and a.attnum > 0 and not a.attisdropped
        and a.attgenerated = ''
      order by a.attnum
      """;

  private static final String REFERENCES =
      """
      select (select string_agg(a.attname, ' ' order by k.n) from unnest(c.conkey) with ordinality k (c, n)
          join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.c),
        r.relname,
        (select string_agg(a.attname, ' ' order by k.n) from unnest(c.confkey) with ordinality k (c, n)
          join pg_attribute a on a.attrelid = c.confrelid and a.attnum = k.c)
      from pg_constraint c join pg_class r on r.oid = c.confrelid
      where c.conrelid = cast(? as regclass) and c.contype = 'f'
      order by c.conname
      """;

  private static final String RULES =
      """
      select conname, pg_get_expr(conbin, conrelid) from pg_constraint
      where conrelid = cast(? as regclass) and contype = 'c' order by conname
      """;

  private static final String UNIQUES =
      """
      select r.relname,
        (select string_agg(pg_get_indexdef(i.indexrelid, n, true), chr(31) order by n)
          from generate_series(1, i.indnkeyatts) n),
        coalesce(pg_get_expr(i.indpred, i.indrelid), 'true'), i.indnullsnotdistinct,
        i.indimmediate and i.indpred is null and i.indexprs is null
      from pg_index i join pg_class r on r.oid = i.indexrelid
      where i.indrelid = cast(? as regclass) and i.indisunique
      order by i.indisprimary desc, r.relname
      """;

  private final Sql sql;

  Catalogue(Sql sql) {
    this.sql = sql;
  }

  /** The table of that name, one of {@link Tables}. */
  Table table(String name) throws SQLException {
    List<Unique> uniques = sql.rows(UNIQUES, name).stream().map(Catalogue::unique).toList();
    return new Table(
        name,
        sql.rows(COLUMNS, name).stream()
            .filter(row -> !SECRET.contains(row.text(1)))
            .map(Catalogue::column)
            .toList(),
        uniques.stream()
            .filter(Unique::direct)
            .findFirst()
            .orElseThrow(() -> new IllegalStateException(name + " has no key")),
        sql.rows(REFERENCES, name).stream()
            .map(row -> new Reference(row.words(1), row.text(2), row.words(3)))
            .toList(),
        sql.rows(RULES, name).stream().map(row -> new Rule(row.text(1), row.text(2))).toList(),
        uniques);
  }

  private static Column column(Sql.Row row) {
    ColumnType type = ColumnType.named(row.text(2));
    return new Column(
        row.text(1),
        type,
        limit(type, (int) row.number(3)),
        row.flag(4),
        Optional.ofNullable(row.optional(5)),
        row.flag(6));
  }

  /** PostgreSQL keeps the length of a text, and both lengths of a number, with four added. */
  private static int limit(ColumnType type, int modifier) {
    if (modifier < 0) {
      return type == ColumnType.NUMBER ? 1000 : 0;
    }
    int length = modifier - 4;
    return switch (type) {
      case TEXT -> length;
      case NUMBER -> (length >> 16) - (length & 0x7ff);
      default -> 0;
    };
  }

  private static Unique unique(Sql.Row row) {
    return new Unique(
        row.text(1),
        List.of(row.text(2).split("\u001f", -1)),
        row.text(3),
        row.flag(4),
        row.flag(5));
  }
}
