package org.signalbox.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
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

  /** Rows that lack what a row must have: line, column, how many there are. */
  String missing(List<Column> required) {
    return told(
        "select import_line, case "
            + required.stream()
                .map(
                    column -> "when %s is null then '%s'".formatted(column.quoted(), column.name()))
                .collect(Collectors.joining(" "))
            + " end what from "
            + stage()
            + columns(required, "%s is null").collect(Collectors.joining(" or ", " where ", "")));
  }

  /** Rows that name a record which is neither there nor brought along: line, its key, how many. */
  String dangling(Reference reference, boolean broughtAlong) {
    String there = absentFrom(reference, reference.table());
    String along = broughtAlong ? " and " + absentFrom(reference, stage(reference.table())) : "";
    String known = references(reference, "s.%s is not null").collect(Collectors.joining(" and "));
    return told(
        "select import_line, concat_ws(' ', %s) what from %s s where %s and %s%s"
            .formatted(
                references(reference, "s.%s").collect(Collectors.joining(", ")),
                stage(),
                known,
                there,
                along));
  }

  /** Rows that break a rule: line, its name, how many. */
  String broken() {
    return told(
        "select import_line, case "
            + rules(
                rule -> "when not (%s) then '%s'".formatted(rule.expression(), rule.name()), " ")
            + " end what from "
            + stage()
            + " where "
            + rules(rule -> "not (" + rule.expression() + ")", " or "));
  }

  /** Rows that have in common with an earlier one what they may not: line, what, how many. */
  String twice(Unique unique) {
    return told(
        """
        select import_line, what from (
          select import_line, concat_ws(' ', %1$s) what,
            row_number() over (partition by %1$s order by import_line) nth
          from %2$s where %3$s) s where nth > 1"""
            .formatted(parts(unique), stage(), about(unique)));
  }

  /** One row if there is any at all. */
  String anyTwice(Unique unique) {
    return "select 1 from %s where %s group by %s having count(*) > 1 limit 1"
        .formatted(stage(), about(unique), parts(unique));
  }

  /** Rows that have in common with another record what they may not: line, what, how many. */
  String taken(Unique unique) {
    return told(
        """
        select s.import_line, s.what from (select *, concat_ws(' ', %1$s) what%2$s from %3$s where %4$s) s
          join (select *%2$s from %5$s where %4$s) t on %6$s
        where not (%7$s) and not exists (select from %3$s x where %8$s)"""
            .formatted(
                parts(unique),
                named(unique),
                stage(),
                about(unique),
                table.name(),
                sameParts(unique),
                sameKey("s", "t"),
                sameKey("x", "t")));
  }

  /** Adds the rows and changes those that are there, if anything about them is another. */
  String write(List<Column> written, boolean audited) {
    String columns = columns(table.columns(), "%s").collect(Collectors.joining(", "));
    return """
        with written as (
          insert into %1$s as t (%2$s) select %2$s from %3$s order by %4$s
          on conflict (%4$s) do %5$s returning xmax = 0 as added)
        select count(*), count(*) filter (where added) from written"""
        .formatted(table.name(), columns, stage(), parts(table.key()), change(written, audited));
  }

  /** New records are numbered behind those that came. */
  String advance(String column) {
    return """
        select setval(s.name, s.last_key) from (
          select cast(pg_get_serial_sequence('%1$s', '%2$s') as regclass) name, max(%2$s) last_key from %3$s) s
        where s.name is not null and s.last_key > coalesce(pg_sequence_last_value(s.name), 0)"""
        .formatted(table.name(), column, stage());
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
        .formatted(
            String.join(", ", set),
            columns(written, "t.%s").collect(Collectors.joining(", ")),
            columns(written, "excluded.%s").collect(Collectors.joining(", ")));
  }

  private static String told(String rows) {
    return "select import_line, what, count(*) over () from ("
        + rows
        + ") r order by 1, 2 limit 100";
  }

  private static String absentFrom(Reference reference, String other) {
    StringBuilder same = new StringBuilder("true");
    for (int i = 0; i < reference.keys().size(); i++) {
      same.append(
          " and o.%s = s.%s".formatted(reference.keys().get(i), reference.columns().get(i)));
    }
    return "not exists (select from %s o where %s)".formatted(other, same);
  }

  private static Stream<String> references(Reference reference, String form) {
    return reference.columns().stream().map(form::formatted);
  }

  private String rules(Function<Rule, String> form, String between) {
    return table.rules().stream().map(form).collect(Collectors.joining(between));
  }

  private static String origin(Column column) {
    return column.origin().orElseThrow();
  }

  private static String parts(Unique unique) {
    return String.join(", ", unique.parts());
  }

  /** Which rows a unique index is about. */
  private static String about(Unique unique) {
    return unique.nullsEqual()
        ? unique.condition()
        : unique.parts().stream()
            .map(part -> part + " is not null")
            .collect(Collectors.joining(" and ", unique.condition() + " and ", ""));
  }

  /** The parts under names that a join can use. */
  private static String named(Unique unique) {
    StringBuilder named = new StringBuilder();
    for (int i = 0; i < unique.parts().size(); i++) {
      named.append(", ").append(unique.parts().get(i)).append(" as import_u").append(i);
    }
    return named.toString();
  }

  private String sameParts(Unique unique) {
    List<String> same = new ArrayList<>();
    for (int i = 0; i < unique.parts().size(); i++) {
      same.add(
          "s.import_u%1$d %2$s t.import_u%1$d".formatted(i, equal(unique, unique.parts().get(i))));
    }
    return String.join(" and ", same);
  }

  private String sameKey(String one, String other) {
    return table.key().parts().stream()
        .map(part -> "%s.%s %s %s.%2$s".formatted(one, part, equal(table.key(), part), other))
        .collect(Collectors.joining(" and "));
  }

  /** A hash join needs equality, which is no question where there is no null. */
  private String equal(Unique unique, String part) {
    boolean never = table.column(part).filter(column -> !column.nullable()).isPresent();
    return unique.nullsEqual() && !never ? "is not distinct from" : "=";
  }

  private static Stream<String> columns(List<Column> columns, String form) {
    return columns.stream().map(column -> form.formatted(column.quoted()));
  }

  private static String list(List<String> names, String form) {
    return names.stream()
        .map(name -> form.formatted(Sql.quoted(name)))
        .collect(Collectors.joining(", ", " ", ""));
  }
}
