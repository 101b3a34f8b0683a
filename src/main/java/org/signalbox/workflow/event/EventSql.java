package org.signalbox.workflow.event;

import org.signalbox.workflow.store.Announcement;
import org.signalbox.workflow.store.FlowLock;
import org.signalbox.workflow.store.FlowRights;

/**
 * The statements of the operation: a fixed number, whatever the number of flows, people and runs.
 *
 * <p>Locks are taken in one order: people by key, flows by key (shared, see {@code FlowLock}), runs
 * by key. Two events for the same people wait for each other, and neither can enrol anybody twice.
 */
final class EventSql {

  /**
   * Stores events that are not answered yet, and tells the number and the name of each that is new;
   * waits for one of the same name that is under way. {@code ?1} events, 2 now, 3 type, 4 caller.
   */
  static final String RECORD =
      """
      insert into workflow_event
        (event_type, source, dedup_key, attributes, raw_attributes, occurred_at, received_at, associate_id)
      select ?3, e.source, e.name, cast(e.attributes as jsonb), e.raw, e.occurred,
        cast(?2 as timestamptz), ?4
      from jsonb_to_recordset(cast(?1 as jsonb)) as e(
        source text, name text, attributes text, raw text, occurred timestamptz, place int)
      order by e.place
      on conflict (source, dedup_key) do nothing
      returning event_no, coalesce(dedup_key, '')
      """;

  /** {@code ?1} source, 2 event_id, 3 type, 4 attributes. Dry or not, it is the same event. */
  static final String FIRST =
      """
      select event_type = ?3 and attributes - 'dry_run' = cast(?4 as jsonb) - 'dry_run',
        cast(result as text)
      from workflow_event where source = ?1 and dedup_key = ?2
      """;

  /** Flows that the people are in, or that listen. {@code ?1} people, 2 trigger type, 3 keys. */
  static final String CONCERNED =
      """
      select i.workflow_id from workflow_instance i
      where i.person_id = any(cast(?1 as int[])) and i.status in (1, 2)
      union
      select t.workflow_id from workflow_trigger t join workflow w on w.workflow_id = t.workflow_id
      where t.trigger_type = ?2 and (t.key_id is null or t.key_id = any(cast(?3 as int[]))) and w.status in (2, 3)
      """;

  /** {@code ?1} to 6 of {@link FlowRights}, 7 trigger type, 8 keys, 9 goal types. */
  static final String FLOWS =
      "select "
          + FlowRights.COLUMNS
          + """
      , w.status, w.start_only_once, w.jump_to_finish,
        case when w.use_enrollment_end then w.enrollment_end end,
        cast(w.filter as text),
        (select cast(jsonb_agg(jsonb_build_object('key', t.key_id, 'criteria', t.criteria)) as text)
         from workflow_trigger t
         where t.workflow_id = w.workflow_id and t.trigger_type = ?7
           and (t.key_id is null or t.key_id = any(cast(?8 as int[])))),
        (select cast(jsonb_agg(jsonb_build_object(
           'type', g.goal_type, 'key', g.key_id, 'criteria', g.criteria)) as text)
         from workflow_goal g
         where g.workflow_id = w.workflow_id and g.goal_type = any(cast(?9 as int[]))
           and (g.key_id is null or g.key_id = any(cast(?8 as int[])))),
        (select z.iana from tzlocation z where z.tzlocation_id = w.tzLocationId)
      from workflow w
      where w.workflow_id = any(cast(?1 as int[])) and w.status in (2, 3)
      order by w.workflow_id
      """;

  /** {@code ?1} people, 2 action type, 3 keys. */
  static final String LOCK_RUNS =
      """
      select i.workflow_instance_id, i.workflow_id, i.person_id, i.contact_id, i.status, i.step_level,
        i.wait_until, i.goal_reached_at,
        (select cast(jsonb_agg(jsonb_build_object('key', a.key_id, 'criteria', a.criteria)) as text)
         from workflow_wait_for_action a
         where a.workflow_step_id = i.current_step and a.ActionType = ?2
           and a.key_id = any(cast(?3 as int[]))),
        i.current_step, i.step_started, i.last_communication_step, i.last_communication_at, i.attempts
      from workflow_instance i
      where i.person_id = any(cast(?1 as int[])) and i.status = 2
      order by i.workflow_instance_id
      for no key update of i
      """;

  /** Stores one event that is not stored yet, with its answer. */
  private static final String STORED =
      """
      stored as (
        insert into workflow_event
          (event_type, source, attributes, raw_attributes, occurred_at, received_at, associate_id, result)
        select ?5, source, cast(attributes as jsonb), raw, occurred, cast(?2 as timestamptz), ?3, receipt
        from event
        returning event_no),
      kept as (
        select s.event_no as number, e.persons, e.key from stored s cross join event e),
      """;

  /**
   * Keeps the answers of events that are stored. By {@code any(array(...))} rows are found by their
   * keys even where the plan was made while the table was small.
   */
  private static final String ANSWERED =
      """
      answered as (
        update workflow_event v set result = e.receipt
        from event e
        where v.event_no = e.number and v.event_no = any(array(select number from event))),
      kept as (
        select number, persons, key from event),
      """;

  /**
   * Stores an event with its answer and whom it concerned, and moves runs; tells the runs, and is a
   * query by that. {@code ?1} the event with its receipt, 2 now, 3 caller, 4 runs as they shall be,
   * which name no event, 5 type.
   */
  static final String STORE_AND_MOVE = moving(STORED);

  /** The same, without a type, of events that are stored; each run names that which moved it. */
  static final String ANSWER_AND_MOVE = moving(ANSWERED);

  /** {@link #CONCERNED}, shared. */
  static final String SHARE = FlowLock.sharing(CONCERNED);

  private EventSql() {}

  private static String moving(String events) {
    return """
        with event as (
          select * from jsonb_to_recordset(cast(?1 as jsonb)) as e(
            number bigint, source text, attributes text, raw text, occurred timestamptz,
            receipt jsonb, persons int[], key int)),
        """
        + events
        + """
        heard as (
          insert into workflow_event_person (event_no, person_id, key_id)
          select k.number, p.person_id, nullif(k.key, 0)
          from kept k cross join unnest(k.persons) as p(person_id)),
        change as (
          select * from jsonb_to_recordset(cast(?4 as jsonb)) as c(
            id int, status smallint, step_level int, wait_until timestamptz,
            goal_reached_at timestamptz, kinds jsonb, event bigint)),
        moved as (
          update workflow_instance i
          set status = c.status, step_level = c.step_level, wait_until = c.wait_until,
            goal_reached_at = c.goal_reached_at,
            ended_at = case when c.status >= 3 then cast(?2 as timestamptz) end,
            updated = cast(?2 as timestamptz), updated_associate_id = ?3,
            updatedCount = i.updatedCount + 1
          from change c
          where i.workflow_instance_id = c.id
            and i.workflow_instance_id = any(array(select id from change))
          returning i.workflow_instance_id, i.workflow_id, i.person_id, i.status, i.current_step,
            c.kinds, c.event),
        told as (
        """
        + Announcement.of("participant.finished")
        + """
          from moved where status >= 3),
        """
        + Announcement.PROPOSED
        + """
        insert into workflow_instance_log
          (workflow_instance_id, workflow_id, at, kind, from_status, to_status, step_id, event_id)
        select m.workflow_instance_id, m.workflow_id, cast(?2 as timestamptz), k.kind, 2,
          case when k.kind = 'finished' then m.status else 2 end, m.current_step,
          coalesce(m.event, (select number from kept))
        from moved m cross join jsonb_array_elements_text(m.kinds) with ordinality as k(kind, place)
        order by m.workflow_instance_id, k.place
        returning workflow_instance_id
        """;
  }
}
