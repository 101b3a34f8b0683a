package org.signalbox.workflow.pass;

import org.signalbox.workflow.store.FlowLock;
import org.signalbox.workflow.store.PersonValues;

/** The statements by which a pass finds its runs and learns about them: one each a batch. */
final class PassSql {

  /** Runs that are due, as the index {@code workflow_instance_due} knows them. */
  private static final String DUE =
      """
      i.status = 2 and (i.wait_until is not null or i.step_level <> 1)
            and coalesce(i.wait_until, i.step_started, timestamptz '-infinity') <= cast(?1 as timestamptz)
      """;

  /**
   * Flows with a due run, those that wait longest first. {@code ?1} now, 2 flow or 0, 3 runs, empty
   * for all.
   */
  private static final String FLOWS =
      """
      select w.workflow_id, w.exit_flow_id, w.exit_success_flow_id, d.since
      from workflow w
      cross join lateral (
        select coalesce(i.wait_until, i.step_started, timestamptz '-infinity') as since
        from workflow_instance i
        where i.workflow_id = w.workflow_id and %s
          and {runs}
        order by coalesce(i.wait_until, i.step_started, timestamptz '-infinity'), i.workflow_instance_id
        limit 1) d
      where w.status = 3 and (not w.use_workflow_start or w.workflow_start <= cast(?1 as timestamptz))
        and (?2 = 0 or w.workflow_id = ?2)
      order by d.since, w.workflow_id limit 50
      """
          .formatted(DUE);

  static final String DUE_FLOWS = "select workflow_id from (%s) due".formatted(FLOWS);

  /**
   * Shares the flows of {@link #FLOWS}, where they may propose people, and what these would remove
   * people from: all that the batch may touch, so that it need not wait for a flow later.
   */
  static final String SHARE_TOUCHED =
      FlowLock.sharing(
          """
      with due as (%s),
      proposed as (
        select exit_flow_id as workflow_id from due where exit_flow_id is not null
        union select exit_success_flow_id from due where exit_success_flow_id is not null
        union select cast(x.value as int)
          from due join workflow_step s on s.workflow_id = due.workflow_id and s.step_type in (4, 5)
            cross join jsonb_each_text(s.settings) x
          where lower(x.key) = 'exittoflowid' and x.value ~ '^[0-9]{1,9}$')
      select workflow_id from due
      union select workflow_id from proposed
      union select r.other_workflow_id from proposed p
        join workflow_remove_from r on r.workflow_id = p.workflow_id
      """
              .formatted(FLOWS));

  /**
   * Locks due runs with their people, passing over what others hold; of each flow the same number,
   * so that no flow starves another. {@code ?1} now, 2 flow or 0, 3 runs, 4 flows, 5 number.
   */
  static final String PICK =
      """
      select d.workflow_instance_id, d.workflow_id, d.person_id
      from workflow w
      cross join lateral (
        select i.workflow_instance_id, i.workflow_id, i.person_id
        from workflow_instance i join person p on p.person_id = i.person_id
        where i.workflow_id = w.workflow_id and %s
          and {runs}
        order by coalesce(i.wait_until, i.step_started, timestamptz '-infinity'), i.workflow_instance_id
        limit ?5
        {lock}) d
      where w.workflow_id = any(cast(?4 as int[])) and w.status = 3
        and (not w.use_workflow_start or w.workflow_start <= cast(?1 as timestamptz))
        and (?2 = 0 or w.workflow_id = ?2)
      """
          .formatted(DUE);

  /** What happened since the run began, but for the event that began it; 1002 and on as events. */
  private static final String NEWS =
      """
      select jsonb_agg(jsonb_build_object('type', n.type, 'key', n.key, 'shipment', n.shipment,
        'fields', n.fields, 'at', n.at) order by n.at, n.type) as list
      from (
        select v.event_type as type, coalesce(ep.key_id, 0) as key, v.occurred_at as at,
          case
            when v.event_type <> 1005 then 0
            when v.attributes ->> 'shipment_id' ~ '^[0-9]{1,9}$'
              then cast(v.attributes ->> 'shipment_id' as int)
            when v.attributes ->> 'shipment_addr_id' ~ '^[0-9]{1,9}$'
              then coalesce((select r.shipment_id from s_shipment_addr r
                where r.s_shipment_addr_id = cast(v.attributes ->> 'shipment_addr_id' as int)), 0)
            else 0 end as shipment,
          coalesce((select f.fields from form_submission f
            where v.attributes ->> 'form_submission_id' ~ '^[0-9]{1,9}$'
              and f.form_submission_id = cast(v.attributes ->> 'form_submission_id' as int)), '{}')
          || case when jsonb_typeof(v.attributes -> 'fields') = 'object'
            then v.attributes -> 'fields' else '{}' end as fields
        from workflow_event_person ep join workflow_event v on v.event_no = ep.event_no
        where ep.person_id = i.person_id and v.event_type in (1002, 1003, 1005, 1006, 1007, 1009)
          and v.occurred_at >= i.registered and v.event_no is distinct from i.enrolled_by_event
        union all
        select 1007, f.form_id, f.submitted_at, 0, f.fields from form_submission f
        where f.person_id = i.person_id and f.submitted_at > i.registered) n
      """;

  /**
   * Goals of the flow whose record or membership is there. What the flow itself has made is no
   * success of it.
   */
  private static final String GOALS =
      """
      select jsonb_agg(g.workflow_goal_id) from workflow_goal g
      where g.workflow_id = i.workflow_id and case g.goal_type
        when 2 then exists (select 1 from sale s where s.person_id = i.person_id
          and s.registered >= i.registered and s.created_by_workflow_id is distinct from i.workflow_id)
        when 3 then exists (select 1 from sale s where s.contact_id = i.contact_id
          and s.registered >= i.registered and s.created_by_workflow_id is distinct from i.workflow_id)
        when 4 then exists (select 1 from appointment a where a.person_id = i.person_id
          and a.type in (1, 2) and a.registered >= i.registered
          and a.created_by_workflow_id is distinct from i.workflow_id)
        when 5 then exists (select 1 from projectmember m where m.person_id = i.person_id
          and (m.project_id = g.key_id or (g.key_id is null and m.registered >= i.registered)))
        when 6 then exists (select 1 from selectionmember m where m.person_id = i.person_id
          and (m.selection_id = g.key_id or (g.key_id is null and m.registered >= i.registered)))
        when 10 then exists (select 1 from ticket t where t.person_id = i.person_id
          and t.registered >= i.registered and t.created_by_workflow_id is distinct from i.workflow_id)
        else exists (select 1 from jsonb_to_recordset(news.list) as h(type int, key int)
          where h.type = case g.goal_type when 1 then 1002 when 7 then 1007 when 8 then 1009 else 1005 end
            and (g.key_id is null or g.key_id = h.key)) end
      """;

  /** {@code ?1} runs. Of two who share an address the first in the flow has it. */
  static final String FACTS =
      """
      select cast(jsonb_build_object(
        'id', i.workflow_instance_id, 'workflow_id', i.workflow_id, 'person_id', i.person_id,
        'contact_id', i.contact_id, 'status', i.status, 'current_step', i.current_step,
        'step_started', i.step_started, 'step_level', i.step_level, 'wait_until', i.wait_until,
        'last_step', i.last_communication_step, 'last_at', i.last_communication_at,
        'goal_reached_at', i.goal_reached_at, 'attempts', i.attempts,
        'retired', p.retired, 'consents', p.consent_emarketing, 'email', p.email,
        'mobile', p.mobile, 'bounces', p.bounce_count,
        'blocked', exists (select 1 from workflow_block_list b
          join selectionmember m on m.selection_id = b.selection_id
          where b.workflow_id = i.workflow_id and m.person_id = i.person_id),
        'subscribed', e.shipment_type_id is null or exists (select 1 from person_subscription u
          where u.person_id = p.person_id and u.shipment_type_id = e.shipment_type_id),
        'email_taken', exists (select 1 from person q
          join workflow_instance o on o.person_id = q.person_id and o.workflow_id = i.workflow_id
            and o.status = 2 and o.workflow_instance_id < i.workflow_instance_id
          where lower(q.email) = lower(p.email) and q.person_id <> p.person_id),
        'mobile_taken', exists (select 1 from person q
          join workflow_instance o on o.person_id = q.person_id and o.workflow_id = i.workflow_id
            and o.status = 2 and o.workflow_instance_id < i.workflow_instance_id
          where q.mobile = p.mobile and q.person_id <> p.person_id),
        'selections', (select jsonb_agg(m.selection_id) from selectionmember m
          where m.person_id = p.person_id),
        'projects', (select jsonb_agg(m.project_id) from projectmember m
          where m.person_id = p.person_id),
        'news', news.list,
      """
          + "'goals', ("
          + GOALS
          + "), 'values', "
          + PersonValues.SQL
          + " || "
          + PersonValues.SALES
          + """
        ) as text)
      from workflow_instance i
        join person p on p.person_id = i.person_id
        join email_flow e on e.workflow_id = i.workflow_id
        left join contact c on c.contact_id = p.contact_id
        cross join lateral (
      """
          + NEWS
          + """
        ) news
      where i.workflow_instance_id = any(cast(?1 as int[]))
      """;

  /** Shares flows to which people wait to be proposed, and what these would remove people from. */
  static final String SHARE_PROPOSED_TO =
      FlowLock.sharing(
          """
      with proposed as (select distinct workflow_id from workflow_proposal order by 1 limit 50)
      select workflow_id from proposed
      union select r.other_workflow_id from proposed p
        join workflow_remove_from r on r.workflow_id = p.workflow_id
      """);

  /** Takes such people, passing over what others hold. {@code ?1} flows, 2 how many at most. */
  static final String TAKE_PROPOSED =
      """
      with taken as (
        select q.workflow_instance_id
        from workflow_proposal q
          join workflow_instance i on i.workflow_instance_id = q.workflow_instance_id
          join person p on p.person_id = i.person_id
        where q.workflow_id = any(cast(?1 as int[]))
        order by q.workflow_instance_id limit ?2
        for no key update of q, p skip locked)
      delete from workflow_proposal q using taken t
      where q.workflow_instance_id = t.workflow_instance_id
      returning q.workflow_instance_id, q.workflow_id
      """;

  static String locking(String sql) {
    return sql.replace("{lock}", "for no key update of i, p skip locked");
  }

  static String looking(String sql) {
    return sql.replace("{lock}", "");
  }

  /** The statement for these runs: those of a scope by their keys, or all by the index. */
  static String within(Scope scope, String sql) {
    return sql.replace(
        "{runs}",
        scope.runs().isEmpty()
            ? "cast(?3 as text) = '{}'"
            : "i.workflow_instance_id = any(cast(?3 as int[]))");
  }

  private PassSql() {}
}
