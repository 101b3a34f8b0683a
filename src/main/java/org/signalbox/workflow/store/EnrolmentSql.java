package org.signalbox.workflow.store;

/** The statements of {@link Enrolments}; event 0 is none. */
final class EnrolmentSql {

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

  /** First stage. {@code ?1} flows, people and events, 2 now, 3 caller, 4 status. */
  static final String ENROL =
      """
      with idle as (
        insert into workflow_instance
          (workflow_id, person_id, contact_id, status, enrolled_by_event, proposed_by_workflow_id,
           registered, registered_associate_id)
        select c.flow, c.person, p.contact_id, ?4, c.event, c.proposed_by,
          cast(?2 as timestamptz), ?3
        from jsonb_to_recordset(cast(?1 as jsonb)) as c(
            flow int, person int, proposed_by int, event bigint)
          join person p on p.person_id = c.person
        order by c.flow, c.person
        on conflict (workflow_id, person_id) where status in (1, 2) do nothing
        returning workflow_instance_id, workflow_id, person_id, status, enrolled_by_event),
      logged as (
        insert into workflow_instance_log (workflow_instance_id, workflow_id, at, kind, to_status, event_id)
        select workflow_instance_id, workflow_id, cast(?2 as timestamptz), 'enrolled', status,
          enrolled_by_event
        from idle order by workflow_instance_id)
      select workflow_instance_id, workflow_id, person_id from idle order by workflow_instance_id
      """;

  /** Second stage. {@code ?1} runs, 2 now, 3 caller, 4 status. */
  static final String PROMOTE =
      """
      with active as (
        update workflow_instance i
        set status = ?4, step_started = cast(?2 as timestamptz),
          current_step = (select l.workflow_step_id from workflow_root_step_link l
            where l.workflow_id = i.workflow_id order by l.Rank limit 1),
          updated = cast(?2 as timestamptz), updated_associate_id = ?3,
          updatedCount = i.updatedCount + 1
        where i.workflow_instance_id = any(cast(?1 as int[])) and i.status = 1
        returning i.workflow_instance_id, i.workflow_id, i.person_id, i.status, i.current_step,
          i.enrolled_by_event),
      told as (
      """
          + Announcement.of("participant.enrolled")
          + """
        from active order by workflow_instance_id)
      insert into workflow_instance_log
        (workflow_instance_id, workflow_id, at, kind, from_status, to_status, step_id, event_id)
      select workflow_instance_id, workflow_id, cast(?2 as timestamptz), 'promoted', 1, status, current_step,
        enrolled_by_event
      from active order by workflow_instance_id
      """;

  /**
   * Takes people out of the flows that their new flow removes them from; of two that enrol together
   * and remove each other's people the later one wins. {@code ?1} new runs, 2 now, 3 caller, 4
   * status.
   */
  static final String LEAVE =
      """
      with leaving as (
        select o.workflow_instance_id, min(e.enrolled_by_event) as event
        from workflow_instance e
          join workflow_remove_from r on r.workflow_id = e.workflow_id
          join workflow_instance o
            on o.workflow_id = r.other_workflow_id and o.person_id = e.person_id and o.status = 2
        where e.workflow_instance_id = any(cast(?1 as int[]))
          and not (o.workflow_instance_id = any(cast(?1 as int[]))
            and o.workflow_instance_id > e.workflow_instance_id)
        group by o.workflow_instance_id),
      gone as (
        update workflow_instance i
        set status = ?4, ended_at = cast(?2 as timestamptz), dropout_reason = 'REMOVED_BY_FLOW',
          updated = cast(?2 as timestamptz), updated_associate_id = ?3,
          updatedCount = i.updatedCount + 1
        from leaving l
        where i.workflow_instance_id = l.workflow_instance_id
        returning i.workflow_instance_id, i.workflow_id, i.person_id, i.status, i.current_step,
          i.dropout_reason, l.event),
      told as (
      """
          + Announcement.ofDropOut()
          + """
        from gone order by workflow_instance_id)
      insert into workflow_instance_log
        (workflow_instance_id, workflow_id, at, kind, from_status, to_status, step_id, event_id, detail)
      select workflow_instance_id, workflow_id, cast(?2 as timestamptz), 'dropped-out', 2, status, current_step,
        event,
        jsonb_build_object('reason', 'REMOVED_BY_FLOW')
      from gone order by workflow_instance_id
      """;

  private EnrolmentSql() {}
}
