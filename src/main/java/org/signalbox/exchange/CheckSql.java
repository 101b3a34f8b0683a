package org.signalbox.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The statements that find the rows of a {@link Stage} which the database would refuse. */
final class CheckSql {

  private final Table table;
  private final StageSql staging;

  CheckSql(Table table) {
    this.table = table;
    this.staging = new StageSql(table);
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
            + staging.stage()
            + StageSql.columns(required, "%s is null")
                .collect(Collectors.joining(" or ", " where ", "")));
  }

  /** Rows that name a record which is neither there nor brought along: line, its key, how many. */
  String dangling(Reference reference, boolean broughtAlong) {
    String there = absentFrom(reference, reference.table());
    String along =
        broughtAlong ? " and " + absentFrom(reference, StageSql.stage(reference.table())) : "";
    String known = references(reference, "s.%s is not null").collect(Collectors.joining(" and "));
    return told(
        "select import_line, concat_ws(' ', %s) what from %s s where %s and %s%s"
            .formatted(
                references(reference, "s.%s").collect(Collectors.joining(", ")),
                staging.stage(),
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
            + staging.stage()
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
            .formatted(StageSql.parts(unique), staging.stage(), about(unique)));
  }

  /** One row if there is any at all. */
  String anyTwice(Unique unique) {
    return "select 1 from %s where %s group by %s having count(*) > 1 limit 1"
        .formatted(staging.stage(), about(unique), StageSql.parts(unique));
  }

  /** Rows that have in common with another record what they may not: line, what, how many. */
  String taken(Unique unique) {
    return told(
        """
        select s.import_line, s.what from (select *, concat_ws(' ', %1$s) what%2$s from %3$s where %4$s) s
          join (select *%2$s from %5$s where %4$s) t on %6$s
        where not (%7$s) and not exists (select from %3$s x where %8$s)"""
            .formatted(
                StageSql.parts(unique),
                named(unique),
                staging.stage(),
                about(unique),
                table.name(),
                sameParts(unique),
                staging.sameKey("s", "t"),
                staging.sameKey("x", "t")));
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
          "s.import_u%1$d %2$s t.import_u%1$d"
              .formatted(i, staging.equal(unique, unique.parts().get(i))));
    }
    return String.join(" and ", same);
  }
}
