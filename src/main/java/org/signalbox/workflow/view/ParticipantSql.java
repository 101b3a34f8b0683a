package org.signalbox.workflow.view;

/** The statements that find participants, each by an index that has their order. */
final class ParticipantSql {

  private static final String COLUMNS =
      """
      select i.workflow_instance_id, i.workflow_id, i.person_id, i.contact_id, i.status, i.current_step,
        (select s.step_type from workflow_step s where s.workflow_step_id = i.current_step), %s, %s, %s,
        i.dropout_reason, i.attempts, %s, %s, coalesce(%s, '-infinity')
      """
          .formatted(
              Cells.time("i.step_started"),
              Cells.time("i.wait_until"),
              Cells.time("i.goal_reached_at"),
              Cells.time("i.registered"),
              Cells.time("i.ended_at"),
              Cells.time("coalesce(i.wait_until, i.step_started)"));

  /** Of each status the first, of which then the first are taken: one index has them so. */
  private static final String BY_KEY =
      COLUMNS
          + """
      from (
        select r.* from unnest(cast(?2 as smallint[])) as u(status)
        cross join lateral (
          select * from workflow_instance i
          where i.workflow_id = ?1 and i.status = u.status
            and i.workflow_instance_id + 0 {behind} ?3 {filter}
          order by i.workflow_instance_id + 0 {direction} limit ?4) r
        order by r.workflow_instance_id {direction} limit ?4) i
      order by i.workflow_instance_id {direction}
      """;

  /** The index by which a pass finds who is due. */
  private static final String BY_TIME =
      COLUMNS
          + """
      from workflow_instance i
      where i.workflow_id = ?1 and i.status = 2 and (i.wait_until is not null or i.step_level <> 1)
        and i.status = any(cast(?2 as smallint[]))
        and (coalesce(i.wait_until, i.step_started, timestamptz '-infinity'), i.workflow_instance_id)
          > (cast(?5 as timestamptz), ?3) {filter}
      order by coalesce(i.wait_until, i.step_started, timestamptz '-infinity'), i.workflow_instance_id
      limit ?4
      """;

  /** Those whose step failed and is tried again. {@code ?1} flows, 2 last one seen, 3 how many. */
  static final String STUCK =
      COLUMNS
          + """
      from workflow_instance i
      where i.status = 2 and i.attempts > 0 and i.workflow_instance_id > ?2
        and i.workflow_id = any(cast(?1 as int[]))
      order by i.workflow_instance_id limit ?3
      """;

  private ParticipantSql() {}

  /**
   * The statement: {@code ?1} flow, 2 statuses, 3 key of the last one seen, 4 how many, 5 its time
   * in the order by time.
   */
  static String of(ParticipantOrder order, ParticipantFilter filter) {
    boolean down = order == ParticipantOrder.Newest;
    return (order == ParticipantOrder.Due ? BY_TIME : BY_KEY)
        .replace("{behind}", down ? "<" : ">")
        .replace("{direction}", down ? "desc" : "asc")
        .replace("{filter}", filter(filter));
  }

  /** Numbers, not texts of a caller. */
  private static String filter(ParticipantFilter filter) {
    return (filter.stepId() == 0 ? "" : " and i.current_step = " + filter.stepId())
        + (filter.personId() == 0 ? "" : " and i.person_id = " + filter.personId());
  }
}
