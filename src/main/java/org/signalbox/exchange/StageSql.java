package org.signalbox.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The statements of a {@link Stage}, made of what the catalogue tells of its table. */
final class StageSql {

  private final Table table;

  StageSql(Table table) {
    this.table = table;
  }

  /** The temporary table of an import. */
  static String stage(String table) {
    return "import_" + table;
  }

  String stage() {
    return stage(table.name());
  }

  String create() {
    return "create temp table %s (like %s including generated, import_line bigint) on commit drop"
        .formatted(stage(), table.name());
  }

  /** What is missing is found out later, with its line. */
  String loosen(List<String> notNull) {
    return "alter table " + stage() + list(notNull, "alter column %s drop not null");
  }

  /** What a new row has in a column that the file does not have. */
  String defaults(List<Column> absent) {
    return "alter table "
        + stage()
        + absent.stream()
            .map(
                column ->
                    "alter column %s set default %s".formatted(column.quoted(), origin(column)))
            .collect(Collectors.joining(", ", " ", ""));
  }

  String copy(List<Column> given) {
    return "copy "
        + stage()
        + columns(given, "%s").collect(Collectors.joining(", ", " (import_line, ", ") from stdin"));
  }

  /** What the file has goes where it is to be, and the rest has its defaults. */
  String copyStraight(List<Column> given) {
    return "copy "
        + table.name()
        + columns(given, "%s").collect(Collectors.joining(", ", " (", ") from stdin"));
  }

  /** What a new row has where the file has nothing. */
  String blanks(List<Column> blank) {
    return "update %s set %s where %s"
        .formatted(
            stage(),
            blank.stream()
                .map(
                    column ->
                        "%1$s = coalesce(%1$s, %2$s)".formatted(column.quoted(), origin(column)))
                .collect(Collectors.joining(", ")),
            columns(blank, "%s is null").collect(Collectors.joining(" or ")));
  }

  /** Rows that are there keep what the file does not tell. */
  String merge(List<Column> absent) {
    return "update %s s set %s from %s t where %s"
        .formatted(
            stage(),
            columns(absent, "%1$s = t.%1$s").collect(Collectors.joining(", ")),
            table.name(),
            sameKey("s", "t"));
  }

  String adjust(Adjustment adjustment) {
    return "update %s set %s where %s"
        .formatted(stage(), adjustment.assignments(), adjustment.condition());
  }

  /** How many rows there are and how they differ, as far as rows are compared. */
  String analyze() {
    return Stream.concat(
            table.key().parts().stream(),
            table.references().stream().flatMap(reference -> reference.columns().stream()))
        .distinct()
        .collect(Collectors.joining(", ", "analyze " + stage() + " (", ")"));
  }

  /** One row if any of the records is there already, which no empty table is searched for. */
  String anyKnown() {
    return "select 1 from %1$s s join %2$s t on %3$s where exists (select from %2$s) limit 1"
        .formatted(stage(), table.name(), sameKey("s", "t"));
  }

  /**
   * Adds rows none of which is there.
   *
   * @param alone whether nobody else can add the same meanwhile, in another order
   */
  String add(boolean alone) {
    return "insert into %s (%s) select %2$s from %s%s"
        .formatted(
            table.name(), allColumns(), stage(), alone ? "" : " order by " + parts(table.key()));
  }

  /**
   * Adds the rows and changes those that are there. What would stay as it is, is not even locked.
   */
  String write(List<Column> written, boolean audited) {
    List<Column> compared =
        written.isEmpty() ? table.columns().stream().filter(table::isKey).toList() : written;
    return """
        with written as (
          insert into %1$s as t (%2$s) select %2$s from %3$s s where not exists (
            select from %1$s o where %4$s and (%5$s) is not distinct from (%6$s))
          order by %7$s
          on conflict (%7$s) do %8$s returning xmax = 0 as added)
        select count(*), count(*) filter (where added) from written"""
        .formatted(
            table.name(),
            allColumns(),
            stage(),
            sameKey("o", "s"),
            parted(compared, "o"),
            parted(compared, "s"),
            parts(table.key()),
            change(written, audited));
  }

  /**
   * New records are numbered behind those that came.
   *
   * @param rows the table that they are in now
   */
  List<String> advance(List<Column> given, String rows) {
    return given.stream()
        .filter(column -> table.isKey(column) && column.type().isWhole())
        .map(
            column ->
                """
                select setval(s.name, s.last_key) from (
                  select cast(pg_get_serial_sequence('%1$s', '%2$s') as regclass) name, max(%2$s) last_key from %3$s) s
                where s.name is not null and s.last_key > coalesce(pg_sequence_last_value(s.name), 0)"""
                    .formatted(table.name(), column.name(), rows))
        .toList();
  }

  private String change(List<Column> written, boolean audited) {
    if (written.isEmpty()) {
      return "nothing";
    }
    List<String> set = new ArrayList<>(columns(written, "%1$s = excluded.%1$s").toList());
    if (audited) {
      set.add("updated = cast(? as timestamptz)");
      set.add("updatedcount = t.updatedcount + 1");
    }
    return "update set %s where (%s) is distinct from (%s)"
        .formatted(String.join(", ", set), parted(written, "t"), parted(written, "excluded"));
  }

  private String allColumns() {
    return columns(table.columns(), "%s").collect(Collectors.joining(", "));
  }

  private static String parted(List<Column> columns, String alias) {
    return columns(columns, alias + ".%s").collect(Collectors.joining(", "));
  }

  private static String origin(Column column) {
    return column.origin().orElseThrow();
  }

  static String parts(Unique unique) {
    return String.join(", ", unique.parts());
  }

  String sameKey(String one, String other) {
    return table.key().parts().stream()
        .map(part -> "%s.%s %s %s.%2$s".formatted(one, part, equal(table.key(), part), other))
        .collect(Collectors.joining(" and "));
  }

  /** A hash join needs equality, which is no question where there is no null. */
  String equal(Unique unique, String part) {
    boolean never = table.column(part).filter(column -> !column.nullable()).isPresent();
    return unique.nullsEqual() && !never ? "is not distinct from" : "=";
  }

  static Stream<String> columns(List<Column> columns, String form) {
    return columns.stream().map(column -> form.formatted(column.quoted()));
  }

  private static String list(List<String> names, String form) {
    return names.stream()
        .map(name -> form.formatted(Sql.quoted(name)))
        .collect(Collectors.joining(", ", " ", ""));
  }
}
