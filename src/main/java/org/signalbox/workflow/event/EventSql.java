package org.signalbox.workflow.event;

/**
 * The statements of the operation: a fixed number, whatever the number of flows, people and runs.
 *
 * <p>Locks are taken in one order: people by key, flows by key (shared, see {@code FlowLock}), runs
 * by key. Two events for the same people wait for each other, and neither can enrol anybody twice.
 */
final class EventSql {

  /**
   * {@code ?1} type, 2 source, 3 event_id or '', 4 attributes, 5 text, 6 occurred, 7 now, 8 caller.
   */
  static final String RECORD =
      """
      insert into workflow_event
        (event_type, source, dedup_key, attributes, raw_attributes, occurred_at, received_at, associate_id)
      values (?1, ?2, nullif(cast(?3 as text), ''), cast(?4 as jsonb), ?5, cast(?6 as timestamptz),
        cast(?7 as timestamptz), ?8)
      on conflict (source, dedup_key) do nothing
      returning event_no
      """;

  /** {@code ?1} source, 2 event_id, 3 type, 4 attributes. Dry or not, it is the same event. */
  static final String FIRST =
      """
      select event_type = ?3 and attributes - 'dry_run' = cast(?4 as jsonb) - 'dry_run',
        cast(result as text)
      from workflow_event where source = ?1 and dedup_key = ?2
      """;

  /** {@code ?1} event, 2 receipt, 3 people, 4 key. */
  static final String ANSWER =
      """
      with answered as (
        update workflow_event set result = cast(?2 as jsonb) where event_no = ?1)
      insert into workflow_event_person (event_no, person_id, key_id)
      select ?1, p.person_id, nullif(?4, 0) from unnest(cast(?3 as int[])) as p(person_id)
      """;

  /** {@code ?1} people. The names of the values are those of {@code Columns.PERSON}. */
  static final String LOCK_PEOPLE =
      """
      select p.person_id, p.retired, cast(jsonb_build_object(
        'personid', p.person_id, 'contactid', p.contact_id, 'firstname', p.firstname,
        'lastname', p.lastname, 'title', p.title, 'email', p.email, 'mobile', p.mobile,
        'countryid', p.country_id, 'retired', p.retired, 'consentemarketing', p.consent_emarketing,
        'bouncecount', p.bounce_count, 'contact/name', c.name, 'contact/department', c.department,
        'contact/orgnr', c.orgNr, 'contact/associateid', c.associate_id,
        'contact/supportassocid', c.supportAssocId, 'contact/groupidx', c.group_idx,
        'contact/businessidx', c.business_idx, 'contact/categoryidx', c.category_idx,
        'contact/countryid', c.country_id) as text)
      from person p left join contact c on c.contact_id = p.contact_id
      where p.person_id = any(cast(?1 as int[]))
      order by p.person_id
      for no key update of p
      """;

  /** Flows that the people are in, or that listen. {@code ?1} people, 2 trigger type, 3 key. */
  static final String CONCERNED =
      """
      select i.workflow_id from workflow_instance i
      where i.person_id = any(cast(?1 as int[])) and i.status in (1, 2)
      union
      select t.workflow_id from workflow_trigger t join workflow w on w.workflow_id = t.workflow_id
      where t.trigger_type = ?2 and (t.key_id is null or t.key_id = ?3) and w.status in (2, 3)
      """;

  /** {@code ?1} flows, 2 trigger type, 3 key, 4 goal types. */
  static final String FLOWS =
      """
      select w.workflow_id, w.status, w.start_only_once, w.jump_to_finish,
        case when w.use_enrollment_end
          then to_char(w.enrollment_end at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') end,
        cast(w.filter as text),
        (select cast(jsonb_agg(t.criteria) as text) from workflow_trigger t
         where t.workflow_id = w.workflow_id and t.trigger_type = ?2
           and (t.key_id is null or t.key_id = ?3)),
        (select cast(jsonb_agg(jsonb_build_object('type', g.goal_type, 'criteria', g.criteria)) as text)
         from workflow_goal g
         where g.workflow_id = w.workflow_id and g.goal_type = any(cast(?4 as int[]))
           and (g.key_id is null or g.key_id = ?3))
      from workflow w
      where w.workflow_id = any(cast(?1 as int[])) and w.status in (2, 3)
      order by w.workflow_id
      """;

  /** {@code ?1} people, 2 action type, 3 key. */
  static final String LOCK_RUNS =
      """
      select i.workflow_instance_id, i.workflow_id, i.person_id, i.contact_id, i.status, i.step_level,
        to_char(i.wait_until at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        to_char(i.goal_reached_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        (select cast(jsonb_agg(a.criteria) as text) from workflow_wait_for_action a
         where a.workflow_step_id = i.current_step and a.ActionType = ?2 and a.key_id = ?3),
        i.current_step,
        to_char(i.step_started at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        i.last_communication_step,
        to_char(i.last_communication_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        i.attempts
      from workflow_instance i
      where i.person_id = any(cast(?1 as int[])) and i.status = 2
      order by i.workflow_instance_id
      for no key update of i
      """;

  private static final String TELL =
      """
      insert into outbox (topic, aggregate, aggregate_id, payload, dedup, created_at, available_at)
      select '%1$s', 'workflow_instance', workflow_instance_id,
        jsonb_build_object('Event', '%1$s', 'Entity', 'workflow_instance',
          'PrimaryKey', workflow_instance_id, 'WorkflowId', workflow_id, 'PersonId', person_id,
          'Status', status, 'Timestamp', cast(?2 as timestamptz)),
        '%1$s:' || workflow_instance_id, cast(?2 as timestamptz), cast(?2 as timestamptz)
      """;

  /** {@code ?1} runs as they shall be, 2 now, 3 caller, 4 event. */
  static final String MOVE =
      """
      with change as (
        select * from jsonb_to_recordset(cast(?1 as jsonb)) as c(
          id int, status smallint, step_level int, wait_until timestamptz,
          goal_reached_at timestamptz, kinds jsonb)),
      moved as (
        update workflow_instance i
        set status = c.status, step_level = c.step_level, wait_until = c.wait_until,
          goal_reached_at = c.goal_reached_at,
          ended_at = case when c.status >= 3 then cast(?2 as timestamptz) end,
          updated = cast(?2 as timestamptz), updated_associate_id = ?3,
          updatedCount = i.updatedCount + 1
        from change c
        where i.workflow_instance_id = c.id
        returning i.workflow_instance_id, i.workflow_id, i.person_id, i.status, i.current_step, c.kinds),
      told as (
      """
          + TELL.formatted("participant.finished")
          + """
        from moved where status >= 3)
      insert into workflow_instance_log
        (workflow_instance_id, at, kind, from_status, to_status, step_id, event_id)
      select m.workflow_instance_id, cast(?2 as timestamptz), k.kind, 2,
        case when k.kind = 'finished' then m.status else 2 end, m.current_step, ?4
      from moved m cross join jsonb_array_elements_text(m.kinds) with ordinality as k(kind, place)
      order by m.workflow_instance_id, k.place
      """;

  /** {@code ?1} flows, 2 people: what the gates ask the database. */
  static final String GATES =
      """
      select w.workflow_id, p.person_id,
        exists (select 1 from workflow_instance i
          where i.workflow_id = w.workflow_id and i.person_id = p.person_id),
        exists (select 1 from workflow_instance i
          where i.workflow_id = w.workflow_id and i.person_id = p.person_id and i.status in (1, 2)),
        exists (select 1 from workflow_block_list b
          join selectionmember m on m.selection_id = b.selection_id
          where b.workflow_id = w.workflow_id and m.person_id = p.person_id)
      from unnest(cast(?1 as int[])) as w(workflow_id)
        cross join unnest(cast(?2 as int[])) as p(person_id)
      order by w.workflow_id, p.person_id
      """;

  /** First stage. {@code ?1} flows and people, 2 now, 3 caller, 4 event, 5 status. */
  static final String ENROL =
      """
      with idle as (
        insert into workflow_instance
          (workflow_id, person_id, contact_id, status, enrolled_by_event, registered,
           registered_associate_id)
        select c.flow, c.person, p.contact_id, ?5, ?4, cast(?2 as timestamptz), ?3
        from jsonb_to_recordset(cast(?1 as jsonb)) as c(flow int, person int)
          join person p on p.person_id = c.person
        order by c.flow, c.person
        on conflict (workflow_id, person_id) where status in (1, 2) do nothing
        returning workflow_instance_id, workflow_id, person_id, status),
      logged as (
        insert into workflow_instance_log (workflow_instance_id, at, kind, to_status, event_id)
        select workflow_instance_id, cast(?2 as timestamptz), 'enrolled', status, ?4 from idle
        order by workflow_instance_id)
      select workflow_instance_id, workflow_id, person_id from idle order by workflow_instance_id
      """;

  /** Second stage. {@code ?1} runs, 2 now, 3 caller, 4 event, 5 status. */
  static final String PROMOTE =
      """
      with active as (
        update workflow_instance i
        set status = ?5, step_started = cast(?2 as timestamptz),
          current_step = (select l.workflow_step_id from workflow_root_step_link l
            where l.workflow_id = i.workflow_id order by l.Rank limit 1),
          updated = cast(?2 as timestamptz), updated_associate_id = ?3,
          updatedCount = i.updatedCount + 1
        where i.workflow_instance_id = any(cast(?1 as int[])) and i.status = 1
        returning i.workflow_instance_id, i.workflow_id, i.person_id, i.status, i.current_step),
      told as (
      """
          + TELL.formatted("participant.enrolled")
          + """
        from active order by workflow_instance_id)
      insert into workflow_instance_log
        (workflow_instance_id, at, kind, from_status, to_status, step_id, event_id)
      select workflow_instance_id, cast(?2 as timestamptz), 'promoted', 1, status, current_step, ?4
      from active order by workflow_instance_id
      """;

  /**
   * Takes people out of the flows that their new flow removes them from; of two that enrol together
   * and remove each other's people the later one wins. {@code ?1} new runs, 2 now, 3 caller, 4
   * event, 5 status.
   */
  static final String LEAVE =
      """
      with gone as (
        update workflow_instance i
        set status = ?5, ended_at = cast(?2 as timestamptz), dropout_reason = 'REMOVED_BY_FLOW',
          updated = cast(?2 as timestamptz), updated_associate_id = ?3,
          updatedCount = i.updatedCount + 1
        where i.workflow_instance_id in (
          select o.workflow_instance_id
          from workflow_instance e
            join workflow_remove_from r on r.workflow_id = e.workflow_id
            join workflow_instance o
              on o.workflow_id = r.other_workflow_id and o.person_id = e.person_id and o.status = 2
          where e.workflow_instance_id = any(cast(?1 as int[]))
            and not (o.workflow_instance_id = any(cast(?1 as int[]))
              and o.workflow_instance_id > e.workflow_instance_id))
        returning i.workflow_instance_id, i.workflow_id, i.person_id, i.status, i.current_step),
      told as (
      """
          + TELL.formatted("participant.dropped-out")
          + """
        from gone order by workflow_instance_id)
      insert into workflow_instance_log
        (workflow_instance_id, at, kind, from_status, to_status, step_id, event_id, detail)
      select workflow_instance_id, cast(?2 as timestamptz), 'dropped-out', 2, status, current_step, ?4,
        jsonb_build_object('reason', 'REMOVED_BY_FLOW')
      from gone order by workflow_instance_id
      """;

  private EventSql() {}
}
