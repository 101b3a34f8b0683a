package org.signalbox.workflow.pass;

/** What becomes known of a record that a step makes: the same as when somebody saves one. */
final class Birth {

  private static final String SQL =
      """
      announced as (
        insert into outbox (topic, aggregate, aggregate_id, payload, created_at, available_at)
        select '%1$s', '%2$s', %2$s_id,
          jsonb_build_object('Event', '%1$s', 'Entity', '%2$s', 'PrimaryKey', %2$s_id,
            'Changes', jsonb_build_array(), 'ChangedByAssociateId', cast(?3 as int),
            'Timestamp', cast(?2 as timestamptz)),
          cast(?2 as timestamptz), cast(?2 as timestamptz)
        from made order by %2$s_id)
      """;

  private Birth() {}

  /**
   * A part of a statement that announces its rows {@code made}; {@code ?2} is now, {@code ?3} who
   * makes them.
   *
   * @param event such as {@code activity.created}
   * @param table with a key of the same name
   */
  static String of(String event, String table) {
    return SQL.formatted(event, table);
  }
}
