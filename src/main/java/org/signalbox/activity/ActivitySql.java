package org.signalbox.activity;

/**
 * The statements of the operation: five at most, whatever the number of rows.
 *
 * <p>Ids travel as one array in text form. The plan that PostgreSQL keeps for all calls takes such
 * an array for ten elements: rows are reached by index, and nothing may join two results of that
 * size, which would be a nested loop over both. So old values come from a join of the table with
 * itself.
 *
 * <p>Rows are locked in the order of their keys, appointments before sales: two calls over the same
 * rows wait for, and never deadlock, each other.
 */
final class ActivitySql {

  /** {@code ?1} appointment ids, {@code ?2} document ids. */
  static final String LOCK_APPOINTMENTS =
      RowRights.ROLE_OF_CALLER
          + """
          , locked as materialized (
            select appointment_id, associate_id, group_idx, status, type, task_idx, document_id, sale_id,
              suggestedAppointmentId
            from appointment
            where appointment_id = any(array(
              select unnest(cast(?1 as int[]))
              union all
              select appointment_id from document where document_id = any(cast(?2 as int[]))))
            order by appointment_id
            for no key update)
          select l.appointment_id, l.status, l.type,
            (select record_type from task where task_id = l.task_idx), l.document_id, l.sale_id,
            l.suggestedAppointmentId,
          """
          + RowRights.columns("appointment")
          + "from locked l";

  /** {@code ?1} sale ids, {@code ?2} unused: both statements take the same parameters. */
  static final String LOCK_SALES =
      RowRights.ROLE_OF_CALLER
          + """
          , locked as materialized (
            select sale_id, associate_id, group_idx, done
            from sale
            where sale_id = any(cast(?1 as int[])) and cast(?2 as text) is not null
            order by sale_id
            for no key update)
          select l.sale_id, l.done, 0, 0, 0, 0, 0,
          """
          + RowRights.columns("sale")
          + "from locked l";

  /**
   * Sets completion, and keeps what it was. {@code ?1} ids, {@code ?2} status, {@code ?3} caller,
   * {@code ?4} now, {@code ?5} correlation, {@code ?6} operation.
   */
  static final String SET_APPOINTMENTS =
      """
      with changed as (
        update appointment a
        set status = ?2, done = case when ?2 = 3 then cast(?4 as timestamptz) end,
          updated = cast(?4 as timestamptz), updated_associate_id = ?3,
          updatedCount = a.updatedCount + 1
        from appointment b
        where a.appointment_id = any(cast(?1 as int[])) and b.appointment_id = a.appointment_id
        returning a.appointment_id, a.status, a.done,
          jsonb_build_object('status', b.status, 'done', b.done, 'owned_externally', b.owned_externally)
            as before),
      audited as (
        insert into audit_entry (at, associate_id, operation, correlation_id, table_name, record_id, old, new)
        select cast(?4 as timestamptz), ?3, cast(?6 as text), cast(?5 as uuid),
          'appointment', appointment_id, before, jsonb_build_object('status', status, 'done', done)
        from changed)
      insert into outbox (topic, aggregate, aggregate_id, payload, dedup, created_at, available_at)
      select 'activity.changed', 'appointment', appointment_id,
        jsonb_build_object('Event', 'activity.changed', 'Entity', 'appointment', 'PrimaryKey', appointment_id,
          'Changes', jsonb_build_array('status', 'done', 'updated', 'updated_associate_id', 'updatedCount'),
          'ChangedByAssociateId', ?3, 'Timestamp', cast(?4 as timestamptz)),
        concat(?5, ':activity.changed:', appointment_id), cast(?4 as timestamptz), cast(?4 as timestamptz)
      from changed
      order by appointment_id
      """;

  /**
   * Points each sale to its next activity that is neither past nor completed, else to the latest
   * one. Derived columns: no version, no history, no event. {@code ?1} ids, {@code ?2} now.
   */
  static final String RECOMPUTE_NEXT_DUE =
      """
      update sale s
      set nextDueDate = d.activeDate, nddAppointment_id = d.appointment_id
      from (
        select i.sale_id, a.appointment_id, a.activeDate
        from unnest(cast(?1 as int[])) as i(sale_id)
        left join lateral (
          (select 1 as choice, appointment_id, activeDate from appointment
           where sale_id = i.sale_id and activeDate >= cast(?2 as timestamptz)
             and status not in (3, 4, 9, 10, 13)
           order by activeDate, appointment_id limit 1)
          union all
          (select 2, appointment_id, activeDate from appointment
           where sale_id = i.sale_id and activeDate is not null and status not in (4, 9, 10, 13)
           order by activeDate desc, appointment_id desc limit 1)
          order by choice limit 1) a on true) d
      where s.sale_id = d.sale_id
        and (s.nextDueDate, s.nddAppointment_id) is distinct from (d.activeDate, d.appointment_id)
      """;

  /** As {@link #SET_APPOINTMENTS}, with the history of the sale and the history's visibility. */
  static final String SET_SALES =
      """
      with changed as (
        update sale s
        set done = ?2, updated = cast(?4 as timestamptz), updated_associate_id = ?3,
          updatedCount = s.updatedCount + 1
        from sale b
        where s.sale_id = any(cast(?1 as int[])) and b.sale_id = s.sale_id
        returning s.sale_id, s.done, b.done as done_before, to_jsonb(s) as snapshot),
      kept as (
        insert into salehist (sale_id, snapshot, at, associate_id)
        select sale_id, snapshot, cast(?4 as timestamptz), ?3 from changed
        returning salehist_id, sale_id),
      shown as (
        insert into visiblefor (table_name, record_id, forAll, forGroupId, forAssocId)
        select 'salehist', k.salehist_id, v.forAll, v.forGroupId, v.forAssocId
        from kept k join visiblefor v on v.table_name = 'sale' and v.record_id = k.sale_id),
      audited as (
        insert into audit_entry (at, associate_id, operation, correlation_id, table_name, record_id, old, new)
        select cast(?4 as timestamptz), ?3, cast(?6 as text), cast(?5 as uuid), 'sale', c.sale_id,
          jsonb_build_object('done', c.done_before), jsonb_build_object('done', c.done)
        from changed c)
      insert into outbox (topic, aggregate, aggregate_id, payload, dedup, created_at, available_at)
      select t.topic, 'sale', c.sale_id,
        jsonb_build_object('Event', t.topic, 'Entity', 'sale', 'PrimaryKey', c.sale_id,
          'Changes', jsonb_build_array('done', 'updated', 'updated_associate_id', 'updatedCount'),
          'ChangedByAssociateId', ?3, 'Timestamp', cast(?4 as timestamptz)),
        concat(?5, ':', t.topic, ':', c.sale_id), cast(?4 as timestamptz), cast(?4 as timestamptz)
      from changed c
      join (values ('sale.changed', 1), ('sale.completed', 2)) as t(topic, least_done) on t.least_done <= ?2
      order by c.sale_id, t.topic
      """;

  private ActivitySql() {}
}
