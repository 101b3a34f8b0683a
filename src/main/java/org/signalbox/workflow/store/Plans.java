package org.signalbox.workflow.store;

import jakarta.persistence.EntityManager;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.signalbox.workflow.engine.Plan;

/** Reads flows as the engine executes them, any number in one statement. */
public final class Plans {

  private static final String SQL =
      """
      select cast(jsonb_build_object(
        'workflow_id', w.workflow_id, 'status', w.status, 'zone', z.iana,
        'start', case when w.use_workflow_start
          then to_char(w.workflow_start at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') end,
      """
          + FlowHours.MEMBERS
          + """
        , 'jump_to_finish', w.jump_to_finish,
        'override', e.override_consent_subscription, 'sms_sender', e.sms_sender,
        'exit_flow_id', w.exit_flow_id, 'exit_success_flow_id', w.exit_success_flow_id,
        'goals', (
          select jsonb_agg(jsonb_build_object('id', g.workflow_goal_id, 'type', g.goal_type,
            'key', g.key_id, 'criteria', g.criteria) order by g.workflow_goal_id)
          from workflow_goal g where g.workflow_id = w.workflow_id),
        'steps', (
          select jsonb_agg(jsonb_build_object(
            'id', s.workflow_step_id, 'type', s.step_type, 'settings', s.settings,
            'split', o.workflow_step_id, 'fault', case when s.step_type in (7, 8) then (
              select case
                when l.selection is not null and x.selection_id is null then 'SELECTION_NOT_FOUND'
                when not x.is_static then 'SELECTION_TYPE_ERROR'
                when l.project is not null and p.project_id is null then 'PROJECT_NOT_FOUND' end
              from (
                select max(k.id) filter (where k.name = 'selection') as selection,
                  max(k.id) filter (where k.name = 'project') as project
                from (
                  select lower(e.key) as name, cast(cast(e.value as text) as int) as id
                  from jsonb_each(s.settings) e
                  where cast(e.value as text) ~ '^[1-9][0-9]{0,8}$') k) l
                left join selection x on x.selection_id = l.selection
                left join project p on p.project_id = l.project) end,
            'next', coalesce(
              (select n.workflow_step_id from workflow_root_step_link n
               where n.workflow_id = r.workflow_id and n.Rank > r.Rank order by n.Rank limit 1),
              (select n.workflow_step_id from workflow_step_option_link n
               where n.workflow_step_option_id = b.workflow_step_option_id and n.Rank > b.Rank
               order by n.Rank limit 1)),
            'actions', (
              select jsonb_agg(jsonb_build_object('type', a.ActionType, 'key', a.key_id,
                'criteria', a.criteria) order by a.Rank)
              from workflow_wait_for_action a where a.workflow_step_id = s.workflow_step_id),
            'branches', (
              select jsonb_agg(jsonb_build_object('type', x.option_type, 'key', x.key_id,
                'criteria', x.criteria, 'is_default', x.is_default, 'first', (
                  select l.workflow_step_id from workflow_step_option_link l
                  where l.workflow_step_option_id = x.workflow_step_option_id
                  order by l.Rank limit 1)) order by x.Rank)
              from workflow_step_option x where x.workflow_step_id = s.workflow_step_id)))
          from workflow_step s
            left join workflow_root_step_link r on r.workflow_step_id = s.workflow_step_id
            left join workflow_step_option_link b on b.workflow_step_id = s.workflow_step_id
            left join workflow_step_option o
              on o.workflow_step_option_id = b.workflow_step_option_id
          where s.workflow_id = w.workflow_id)) as text)
      from workflow w
        join email_flow e on e.workflow_id = w.workflow_id
        left join tzlocation z on z.tzlocation_id = w.tzLocationId
      where w.workflow_id = any(cast(?1 as int[]))
      """;

  private Plans() {}

  /**
   * Those of the flows that exist, by key.
   *
   * @param otherwise the zone of flows without one of their own
   */
  public static Map<Integer, Plan> of(
      EntityManager entityManager, Collection<Integer> workflowIds, ZoneId otherwise) {
    Map<Integer, Plan> plans = new TreeMap<>();
    List<?> rows =
        entityManager
            .createNativeQuery(SQL)
            .setParameter(1, SqlArray.of(workflowIds))
            .getResultList();
    for (Object document : rows) {
      Plan plan = PlanReader.plan(JsonRow.of(document.toString()), otherwise);
      plans.put(plan.workflowId(), plan);
    }
    return plans;
  }
}
