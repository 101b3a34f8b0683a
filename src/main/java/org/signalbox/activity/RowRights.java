package org.signalbox.activity;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.signalbox.rights.Access;
import org.signalbox.rights.Caller;
import org.signalbox.rights.RowColumns;
import org.signalbox.rights.Sentry;

/**
 * What the rights on appointments and sales hang on (domain.md 5), read along with the rows.
 *
 * <p>A statement begins with {@link #ROLE_OF_CALLER}, calls its rows {@code l}, and selects {@link
 * #COLUMNS}. {@code ?3} caller's groups, {@code ?4} caller, {@code ?5} now, {@code ?6} company and
 * {@code ?7} projects of a caller from outside.
 */
public final class RowRights {

  /** The beginning of a statement. */
  public static final String ROLE_OF_CALLER =
      """
      with role_of_caller as materialized (
        select (select role_id from userrolelink where associate_id = ?4) as role_id)
      """;

  /**
   * For a table whose key is its name and {@code _id}. Of the owner's extra groups and projects
   * only those that the caller shares can matter.
   */
  private static final String COLUMNS =
      """
        l.associate_id, l.group_idx,
        (select string_agg(cast(g.usergroup_id as text), ',')
         from usergrouplink g
         where g.assoc_id = l.associate_id and g.usergroup_id = any(cast(?3 as int[]))
           and coalesce(g.validFrom, '-infinity') <= cast(?5 as timestamptz)
           and coalesce(g.validTo, 'infinity') > cast(?5 as timestamptz)),
        %2$s,
        least(
          (select min(length(o.crud)) from right_override o, role_of_caller r
           where o.table_name = '%1$s' and o.record_id = l.%1$s_id
             and (o.associate_id = ?4 or o.role_id = r.role_id)),
          (select min(length(o.crud)) from right_override o, role_of_caller r
           where o.table_name = '%1$s' and o.record_id is null
             and (o.associate_id = ?4 or o.role_id = r.role_id))),
        case when cast(?6 as int) <> 0 then
          (select p.contact_id from associate o join person p on p.person_id = o.person_id
           where o.associate_id = l.associate_id) end,
        case when cast(?7 as int[]) <> '{}' then
          (select string_agg(cast(m.project_id as text), ',')
           from associate o join projectmember m on m.person_id = o.person_id
           where o.associate_id = l.associate_id and m.project_id = any(cast(?7 as int[]))) end
      """;

  private static final String VISIBLE =
      """
      exists (
          select 1 from visiblefor v
          where v.table_name = '%1$s' and v.record_id = l.%1$s_id
            and (v.forAll or v.forAssocId = ?4 or v.forGroupId = any(cast(?3 as int[]))))
      """;

  private RowRights() {}

  /** The columns for a table whose rows are called {@code l}. */
  public static String columns(String table) {
    return COLUMNS.formatted(table, VISIBLE.formatted(table));
  }

  /** The same for a table without visibility: companies, people, projects. */
  public static String columnsOfVisible(String table) {
    return COLUMNS.formatted(table, "true");
  }

  /** Sets the parameters from {@code ?3} on. */
  public static Query bind(Query query, Caller caller, Instant now) {
    return query
        .setParameter(3, array(caller.groups()))
        .setParameter(4, caller.associateId())
        .setParameter(5, now.toString())
        .setParameter(6, caller.affiliation().company())
        .setParameter(7, array(caller.affiliation().projects()));
  }

  /**
   * The access to a row.
   *
   * @param at index of the first of the columns
   */
  static Access read(Caller caller, String table, int id, @Nullable Object[] row, int at) {
    return Sentry.access(caller, RowColumns.read(table, id, row, at));
  }

  /** The access to a row, from the columns as an array of JSON. */
  public static Access read(Caller caller, String table, int id, JsonArray columns) {
    return read(caller, table, id, columns.stream().map(RowRights::plain).toArray(), 0);
  }

  private static @Nullable Object plain(JsonValue value) {
    return switch (value.getValueType()) {
      case NUMBER -> ((JsonNumber) value).intValue();
      case STRING -> ((JsonString) value).getString();
      case TRUE -> true;
      default -> null;
    };
  }

  static int number(@Nullable Object value) {
    return value == null ? 0 : ((Number) value).intValue();
  }

  /** Keys as the text of an array. */
  public static String array(Collection<Integer> ids) {
    return ids.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
  }
}
