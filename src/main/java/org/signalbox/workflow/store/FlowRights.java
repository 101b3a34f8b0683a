package org.signalbox.workflow.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.signalbox.rights.Access;
import org.signalbox.rights.Caller;
import org.signalbox.rights.RowColumns;
import org.signalbox.rights.Sentry;
import org.signalbox.schema.NamedQueries;

/** What a caller may do with flows (domain.md 2.5 and 5), in one statement for any number. */
public final class FlowRights {

  /**
   * The first columns of a statement about flows {@code w}, from which {@link #access} reads.
   * {@code ?1} flows, {@code ?2} caller's groups, {@code ?3} caller, {@code ?4} now, {@code ?5}
   * company and {@code ?6} projects of a caller from outside, see {@link #query}. Of the owner's
   * extra groups and projects only those that the caller shares can matter.
   */
  public static final String COLUMNS =
      """
      w.workflow_id, w.associate_id, w.group_id,
      (select string_agg(cast(g.usergroup_id as text), ',')
       from usergrouplink g
       where g.assoc_id = w.associate_id and g.usergroup_id = any(cast(?2 as int[]))
         and coalesce(g.validFrom, '-infinity') <= cast(?4 as timestamptz)
         and coalesce(g.validTo, 'infinity') > cast(?4 as timestamptz)),
      w.visible_for_all or exists (
        select 1 from workflow_visible_for v
        where v.workflow_id = w.workflow_id
          and (v.associate_id = ?3 or v.usergroup_id = any(cast(?2 as int[])))),
      (select min(length(o.crud)) from right_override o
       where o.table_name = 'workflow' and coalesce(o.record_id, w.workflow_id) = w.workflow_id
         and (o.associate_id = ?3
           or o.role_id = (select role_id from userrolelink where associate_id = ?3))),
      case when cast(?5 as int) <> 0 then
        (select p.contact_id from associate o join person p on p.person_id = o.person_id
         where o.associate_id = w.associate_id) end,
      case when cast(?6 as int[]) <> '{}' then
        (select string_agg(cast(m.project_id as text), ',')
         from associate o join projectmember m on m.person_id = o.person_id
         where o.associate_id = w.associate_id and m.project_id = any(cast(?6 as int[]))) end
      """;

  /** Where the columns begin that a statement has beside them. */
  public static final int NEXT_COLUMN = 8;

  private static final String RIGHTS =
      "select " + COLUMNS + " from workflow w where w.workflow_id = any(cast(?1 as int[]))";

  private final EntityManager entityManager;
  private final Caller caller;

  public FlowRights(EntityManager entityManager, Caller caller) {
    this.entityManager = entityManager;
    this.caller = caller;
  }

  /** The caller's access to each flow that exists. */
  public Map<Integer, Access> of(Collection<Integer> workflowIds, Instant now) {
    Map<Integer, Access> accesses = new HashMap<>();
    for (Object row : query(RIGHTS, workflowIds, now).getResultList()) {
      Access access = access((@Nullable Object[]) row);
      accesses.put(access.row().id(), access);
    }
    return accesses;
  }

  /** A statement with {@link #COLUMNS}, whose further parameters begin with {@code ?7}. */
  public Query query(String sql, Collection<Integer> workflowIds, Instant now) {
    return NamedQueries.of(entityManager, sql)
        .setParameter(1, SqlArray.of(workflowIds))
        .setParameter(2, SqlArray.of(caller.groups()))
        .setParameter(3, caller.associateId())
        .setParameter(4, now.toString())
        .setParameter(5, caller.affiliation().company())
        .setParameter(6, SqlArray.of(caller.affiliation().projects()));
  }

  /** The caller's access to the flow of a row that begins with {@link #COLUMNS}. */
  public Access access(@Nullable Object[] row) {
    return Sentry.access(caller, RowColumns.read("workflow", number(row[0]), row, 1));
  }

  private static int number(@Nullable Object value) {
    return value == null ? 0 : ((Number) value).intValue();
  }
}
