package org.signalbox.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.signalbox.run.Installation;

/**
 * A running flow of three steps that happen in the database: AddToList, UpdateParticipant,
 * RemoveFromList; and people in it who are all due. A fourth look ends a run.
 */
final class DueCrowd {

  private static final Pattern EXECUTED = Pattern.compile("executed\\\\*\":\\s*(\\d+)");

  /** %1$d flow, %2$d people, %3$d how many in a row are before the same step. */
  private static final String INSERT =
      """
      insert into selection (selection_id, name) values (%1$d, 'Selection %1$d');
      insert into workflow (workflow_id, name, status, associate_id, group_id, tzLocationId)
      values (%1$d, 'Flow %1$d', 3, 1, 1, 261);
      insert into email_flow (email_flow_id, workflow_id, from_addr)
      values (%1$d, %1$d, 'post@fjordlys.example');
      insert into workflow_step (workflow_step_id, workflow_id, step_type, settings)
      values (%1$d1, %1$d, 7, '{"selection": %1$d}'),
        (%1$d2, %1$d, 6, '{"fieldValuesPerson": [{"Name": "title", "Value": "Measured"}]}'),
        (%1$d3, %1$d, 8, '{"selection": %1$d}');
      insert into workflow_root_step_link (workflow_id, workflow_step_id, Rank)
      values (%1$d, %1$d1, 1), (%1$d, %1$d2, 2), (%1$d, %1$d3, 3);
      insert into person (person_id, contact_id, firstname, lastname)
      select %1$d * 10000 + n, 1, 'First ' || n, 'Last ' || n from generate_series(1, %2$d) n;
      insert into workflow_instance (workflow_id, person_id, contact_id, status, updatedCount)
      select %1$d, %1$d * 10000 + n, 1, 2, 1 from generate_series(1, %2$d) n;
      """;

  /** The state before every round; what a round wrote does not slow down the next one. */
  private static final String RESET =
      """
      truncate workflow_event, workflow_event_person, workflow_instance_log, workflow_figure, outbox;
      delete from selectionmember where selection_id = %1$d;
      update workflow_instance
      set status = 2, step_started = timestamptz '2026-01-01', step_level = 0, wait_until = null,
        ended_at = null, updatedCount = 0,
        current_step = (array[%1$d1, %1$d2, %1$d3, null])
          [1 + mod((person_id - %1$d * 10000 - 1) / %3$d, 4)]
      where workflow_id = %1$d and updatedCount > 0;
      """;

  private final Installation installation;
  private final int flow;
  private final String reset;

  private DueCrowd(Installation installation, int flow, String reset) {
    this.installation = installation;
    this.flow = flow;
    this.reset = reset;
  }

  /**
   * Inserts a flow and its people.
   *
   * @param block so many in a row are before the same step
   */
  static DueCrowd insertInto(Installation installation, int flow, int size, int block)
      throws SQLException {
    execute(installation, INSERT.formatted(flow, size));
    DueCrowd crowd = new DueCrowd(installation, flow, RESET.formatted(flow, size, block));
    crowd.reset();
    installation.administer("vacuum analyze");
    return crowd;
  }

  void reset() throws SQLException {
    execute(installation, reset);
    installation.administer(
        "vacuum analyze workflow_instance, person, selectionmember", "checkpoint");
  }

  /** Turns the crank through the application and returns how many steps were executed. */
  int run() throws Exception {
    String answer =
        Http.post(
            installation.url() + Http.SEND_EVENT,
            "{\"WorkflowEvent\":{\"EventType\":\"Run\",\"Attributes\":\"workflow_id="
                + flow
                + "\"}}");
    Matcher executed = EXECUTED.matcher(answer);
    if (!executed.find()) {
      throw new IllegalStateException("It does not say what it executed: " + answer);
    }
    return Integer.parseInt(executed.group(1));
  }

  /** How many have been through the whole flow. */
  int finished() throws SQLException {
    try (Connection connection = installation.dataSource().getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                "select count(*) from workflow_instance where workflow_id = ? and status = 3")) {
      query.setInt(1, flow);
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }

  private static void execute(Installation installation, String sql) throws SQLException {
    try (Connection connection = installation.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
