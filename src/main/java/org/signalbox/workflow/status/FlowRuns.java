package org.signalbox.workflow.status;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.ZoneId;
import org.signalbox.workflow.engine.InstanceGuard;
import org.signalbox.workflow.engine.InstanceStatus;
import org.signalbox.workflow.engine.InstanceTrigger;
import org.signalbox.workflow.store.Announcement;
import org.signalbox.workflow.store.Workflow;

/** What a change of a flow's status does to the people in it: one statement for all of them. */
final class FlowRuns {

  /**
   * {@code ?1} flow, {@code ?2} now, {@code ?3} caller, {@code ?4} status. What tells others about
   * a run is no effect of it, and stays. What waits of runs that are over is withdrawn as well, or
   * it would leave when the flow is started again.
   */
  private static final String CANCEL =
      """
      with cancelled as (
        update workflow_instance i
        set status = ?4, ended_at = cast(?2 as timestamptz), updated = cast(?2 as timestamptz),
          updated_associate_id = ?3, updatedCount = i.updatedCount + 1
        from workflow_instance b
        where i.workflow_id = ?1 and i.status in (1, 2)
          and b.workflow_instance_id = i.workflow_instance_id
        returning i.workflow_instance_id, b.status as before, i.status, i.current_step),
      withdrawn as (
        delete from outbox o using cancelled c
        where o.aggregate = 'workflow_instance' and o.aggregate_id = c.workflow_instance_id
          and o.done_at is null and o.topic not like 'participant.%'),
      waiting as (
        delete from outbox where workflow_id = ?1 and done_at is null and dead_at is null)
      insert into workflow_instance_log
        (workflow_instance_id, workflow_id, at, kind, from_status, to_status, step_id)
      select workflow_instance_id, ?1, cast(?2 as timestamptz), 'cancelled', before, status, current_step
      from cancelled
      """;

  /**
   * Lets the runs of a paused flow go on: goals reached meanwhile end them where the flow jumps to
   * finish, actions that came meanwhile make them due, and waits for a time of their own follow the
   * resume behaviour (decision 16), whether they began before the pause or have yet to; waits for a
   * date or an opening do not depend on the pause. Nobody came to a step before the flow's start.
   *
   * <p>Runs before the flow itself forgets since when it was paused. {@code ?1} flow, {@code ?2}
   * now, {@code ?3} caller, {@code ?4} status of success, {@code ?5} the rows of {@link
   * PausedWaits}.
   */
  private static final String RELEASE =
      """
      with wanted as (
        select i.workflow_instance_id, i.status as before, i.wait_until as waited,
          w.jump_to_finish and i.goal_reached_at is not null as finishes,
          i.step_level = 2 and s.step_type = 4 as satisfied,
          w.resume_behaviour, w.paused_at,
          coalesce(i.step_level < 2 and i.wait_until > w.paused_at and t.step is not null, false)
            as shifts, t.again, t.more,
          coalesce(i.step_level = 0 and s.step_type in (3, 4), false) as fresh,
          greatest(i.step_started, case when w.use_workflow_start then w.workflow_start end) as came
        from workflow w
        join workflow_instance i on i.workflow_id = w.workflow_id and i.status = 2
        left join workflow_step s on s.workflow_step_id = i.current_step
        left join jsonb_to_recordset(cast(?5 as jsonb)) as t(step int, again timestamptz,
            more bigint, first timestamptz, last timestamptz)
          on t.step = i.current_step
            and (t.first is null or i.wait_until between t.first and t.last)
        where w.workflow_id = ?1
          and (w.resume_behaviour <> 0 or i.step_level = 2 or i.goal_reached_at is not null)),
      moved as (
        update workflow_instance i
        set status = case when n.finishes then ?4 else i.status end,
          ended_at = case when n.finishes then cast(?2 as timestamptz) end,
          wait_until = case
            when n.finishes then i.wait_until
            when n.satisfied then cast(?2 as timestamptz)
            when not n.shifts then i.wait_until
            when n.again is not null then n.again
            else i.wait_until + (cast(?2 as timestamptz) - n.paused_at)
              + make_interval(secs => n.more) end,
          step_started = case
            when n.finishes or n.satisfied then i.step_started
            when n.resume_behaviour = 1 then cast(?2 as timestamptz)
            when n.fresh
              then n.came + (cast(?2 as timestamptz) - greatest(n.came, n.paused_at))
            else i.step_started end,
          updated = cast(?2 as timestamptz), updated_associate_id = ?3,
          updatedCount = i.updatedCount + 1
        from wanted n
        where i.workflow_instance_id = n.workflow_instance_id
          and (n.finishes or n.satisfied
            or ((n.shifts or n.fresh) and n.resume_behaviour <> 0))
        returning i.workflow_instance_id, i.workflow_id, i.person_id, n.before, i.status,
          i.current_step, n.finishes),
      told as (
      """
          + Announcement.of("participant.finished")
          + """
        from moved where finishes),
      """
          + Announcement.PROPOSED
          + """
      insert into workflow_instance_log
        (workflow_instance_id, workflow_id, at, kind, from_status, to_status, step_id)
      select workflow_instance_id, workflow_id, cast(?2 as timestamptz),
        case when finishes then 'finished' else 'resumed' end, before, status, current_step
      from moved
      """;

  private final EntityManager entityManager;
  private final Workflow workflow;
  private final int associateId;
  private final Instant now;

  /** Of the flow as it was before the change. */
  FlowRuns(EntityManager entityManager, Workflow workflow, int associateId, Instant now) {
    this.entityManager = entityManager;
    this.workflow = workflow;
    this.associateId = associateId;
    this.now = now;
  }

  void cancel() {
    move(CANCEL, InstanceStatus.Active.after(InstanceTrigger.FLOW_STOPPED)).executeUpdate();
  }

  /**
   * Lets them go on.
   *
   * @param otherwise the zone of a flow without one of its own
   */
  void release(ZoneId otherwise) {
    InstanceStatus success =
        InstanceStatus.Active.after(InstanceTrigger.FLOW_RESUMED, InstanceGuard.JUMPS_AT_RESUME);
    move(RELEASE, success)
        .setParameter(5, PausedWaits.json(entityManager, workflow, now, otherwise))
        .executeUpdate();
  }

  private Query move(String sql, InstanceStatus next) {
    return entityManager
        .createNativeQuery(sql)
        .setParameter(1, workflow.id())
        .setParameter(2, now.toString())
        .setParameter(3, associateId)
        .setParameter(4, next.number());
  }
}
