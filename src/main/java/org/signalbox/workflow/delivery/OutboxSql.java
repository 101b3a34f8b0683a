package org.signalbox.workflow.delivery;

import org.signalbox.workflow.engine.InstanceStatus;
import org.signalbox.workflow.engine.WorkflowStatus;
import org.signalbox.workflow.store.Announcement;
import org.signalbox.workflow.store.FlowLock;

/** The statements of a delivery. None waits for a flow, a person or a run. */
final class OutboxSql {

  /**
   * The oldest row that is due and free, and its flow shared. Of each flow that is Running, and of
   * flow 0, the oldest row is found by index; then they are tried in that order, so that neither
   * the rows of a paused flow nor those that somebody else delivers are in the way of others.
   * {@code ?1} now, {@code ?2} lane.
   */
  static final String TAKE =
      """
      select o.id, o.topic, o.aggregate_id, cast(o.payload as text), o.attempts, o.workflow_id
      from (
        select f.workflow_id
        from (
          select 0 as workflow_id where cast(?2 as text) = 'WEBHOOKS'
          union all
          select workflow_id from workflow where status = %1$d and cast(?2 as text) = 'FLOWS') f
        cross join lateral (
          select available_at, id from outbox
          where workflow_id = f.workflow_id and done_at is null and dead_at is null
            and available_at <= cast(?1 as timestamptz)
          order by available_at, id limit 1) oldest
        order by oldest.available_at, oldest.id limit 1000) c
      cross join lateral (
        select case when c.workflow_id = 0 then true else %2$s end as free offset 0) l
      cross join lateral (
        select * from outbox
        where l.free and workflow_id = c.workflow_id and done_at is null and dead_at is null
          and available_at <= cast(?1 as timestamptz)
        order by available_at, id limit 1
        for update skip locked) o
      limit 1
      """
          .formatted(WorkflowStatus.Running.number(), FlowLock.sharedIfFree("c.workflow_id"));

  /** Whether the flow is Running still, now that it is shared. {@code ?1} flow. */
  static final String RUNNING =
      "select 1 from workflow where workflow_id = ?1 and status = "
          + WorkflowStatus.Running.number();

  /** {@code ?1} row, {@code ?2} now. */
  static final String DONE =
      "update outbox set done_at = cast(?2 as timestamptz), last_error = null where id = ?1";

  /** {@code ?1} row, {@code ?2} attempts, {@code ?3} error, {@code ?4} when to try again. */
  static final String LATER =
      """
      update outbox set attempts = ?2, last_error = ?3, available_at = cast(?4 as timestamptz)
      where id = ?1
      """;

  /** {@code ?1} row, {@code ?2} when it may leave. */
  static final String CLOSED =
      "update outbox set available_at = cast(?2 as timestamptz) where id = ?1";

  /** {@code ?1} row, {@code ?2} attempts, {@code ?3} error, {@code ?4} now. */
  static final String DEAD =
      """
      update outbox set attempts = ?2, last_error = ?3, dead_at = cast(?4 as timestamptz)
      where id = ?1
      """;

  /**
   * Locks a run and its person, unless somebody has them: whoever has a person may be waiting for
   * the flow, behind somebody who pauses it and waits for us. {@code ?1} run.
   */
  static final String LOCK_RUN =
      """
      select i.workflow_instance_id
      from workflow_instance i join person p on p.person_id = i.person_id
      where i.workflow_instance_id = ?1
      for no key update of i, p skip locked
      """;

  /** {@code ?1} run. */
  static final String RUN_EXISTS =
      "select 1 from workflow_instance where workflow_instance_id = ?1";

  /** {@code ?1} run, {@code ?2} now. */
  static final String BOUNCE =
      """
      update person p
      set bounce_count = p.bounce_count + 1, updated = cast(?2 as timestamptz),
        updatedCount = p.updatedCount + 1
      from workflow_instance i
      where i.workflow_instance_id = ?1 and p.person_id = i.person_id
      """;

  /** {@code ?1} run, {@code ?2} now, {@code ?3} reason, {@code ?4} step. */
  static final String DROP_OUT =
      """
      with dropped as (
        update workflow_instance i
        set status = %1$d, dropout_reason = ?3, ended_at = cast(?2 as timestamptz),
          updated = cast(?2 as timestamptz), updatedCount = i.updatedCount + 1
        from workflow_instance b
        where i.workflow_instance_id = ?1 and i.status in (1, 2)
          and b.workflow_instance_id = i.workflow_instance_id
        returning i.workflow_instance_id, i.workflow_id, i.person_id, b.status as before, i.status,
          i.dropout_reason),
      told as (
        %2$s
        from dropped
        on conflict (dedup) do nothing)
      insert into workflow_instance_log
        (workflow_instance_id, workflow_id, at, kind, from_status, to_status, step_id, detail)
      select workflow_instance_id, workflow_id, cast(?2 as timestamptz), 'dropped-out', before, status, ?4,
        jsonb_build_object('reason', cast(?3 as text))
      from dropped
      """
          .formatted(InstanceStatus.DropOut.number(), Announcement.ofDropOut());

  /**
   * What a mail leaves behind. {@code ?1} run, {@code ?2} step, {@code ?3} person, {@code ?4}
   * message.
   */
  static final String SHIPPED =
      """
      insert into s_shipment_addr
        (shipment_id, person_id, email, workflow_instance_id, workflow_step_id)
      select nullif(?4, 0), p.person_id, p.email, ?1, ?2 from person p where p.person_id = ?3
      """;

  private OutboxSql() {}
}
