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
          'Status', status, 'Timestamp', cast(?2 as timestamptz)),
        '%1$s:' || workflow_instance_id, cast(?2 as timestamptz), cast(?2 as timestamptz)
      """;

  private Announcement() {}

  /**
   * The statement that announces runs, but for its {@code from}, which gives their columns.
   *
   * @param topic such as {@code participant.finished}; {@code ?2} is now
   */
  public static String of(String topic) {
    return SQL.formatted(topic);
  }
}
