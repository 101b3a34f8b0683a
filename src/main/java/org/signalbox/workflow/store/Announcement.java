package org.signalbox.workflow.store;

/**
 * What becomes known of a run, whoever moved it: a row of the outbox, once for each run and topic.
 */
public final class Announcement {

  private static final String SQL =
      """
      insert into outbox (topic, aggregate, aggregate_id, payload, dedup, created_at, available_at)
      select '%1$s', 'workflow_instance', workflow_instance_id,
        jsonb_build_object('Event', '%1$s', 'Entity', 'workflow_instance',
          'PrimaryKey', workflow_instance_id, 'WorkflowId', workflow_id, 'PersonId', person_id,
          'Status', status, 'Timestamp', cast(?2 as timestamptz)%2$s),
        '%1$s:' || workflow_instance_id, cast(?2 as timestamptz), cast(?2 as timestamptz)
      """;

  /**
   * A further part of a statement: those of its rows {@code moved} who ended with success wait to
   * be proposed to the flow behind, which a pass does.
   */
  public static final String PROPOSED =
      """
      proposed as (
        insert into workflow_proposal (workflow_instance_id, workflow_id)
        select m.workflow_instance_id, w.exit_success_flow_id
        from moved m join workflow w on w.workflow_id = m.workflow_id
        where m.status = 4 and w.exit_success_flow_id is not null)
      """;

  private Announcement() {}

  /**
   * The statement that announces runs, but for its {@code from}, which gives their columns.
   *
   * @param topic such as {@code participant.finished}; {@code ?2} is now
   */
  public static String of(String topic) {
    return SQL.formatted(topic, "");
  }

  /** The same of runs that people drop out of, whose {@code dropout_reason} is told. */
  public static String ofDropOut() {
    return SQL.formatted("participant.dropped-out", ", 'Reason', dropout_reason");
  }
}
