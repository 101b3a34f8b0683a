package org.signalbox.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import org.signalbox.run.Installation;

/** A running flow, and people in it who all wait for a click on one link. */
final class Crowd {

  private static final int LINK = 9000;
  private static final String INSERT =
      """
      insert into s_link (s_link_id, url) values (9000, 'https://signalbox.example/') on conflict do nothing;
      insert into workflow (workflow_id, name, status, associate_id, group_id, tzLocationId)
      values (%1$d, 'Flow %1$d', 3, 1, 1, 261);
      insert into email_flow (email_flow_id, workflow_id, from_addr)
      values (%1$d, %1$d, 'post@fjordlys.example');
      insert into workflow_trigger (workflow_id, trigger_type, key_id) values (%1$d, 3, 1);
      insert into workflow_step (workflow_step_id, workflow_id, step_type, settings)
      values (%1$d, %1$d, 4, '{"waitForTimeout": false, "exitFlow": false}');
      insert into workflow_root_step_link (workflow_id, workflow_step_id, Rank) values (%1$d, %1$d, 1);
      insert into workflow_wait_for_action (workflow_step_id, ActionType, key_id) values (%1$d, 1, 9000);
      insert into person (person_id, contact_id, firstname, lastname)
      select %1$d * 10000 + n, 1, 'First ' || n, 'Last ' || n from generate_series(1, %2$d) n;
      insert into workflow_instance
        (workflow_id, person_id, contact_id, status, current_step, step_started, step_level)
      select %1$d, %1$d * 10000 + n, 1, 2, %1$d, now(), 1 from generate_series(1, %2$d) n;
      """;

  private static final String FIRST_RUN =
      "select min(workflow_instance_id) from workflow_instance where workflow_id = ?";
  private static final String AWAKE =
      "select count(*) from workflow_instance"
          + " where workflow_id = ? and status = 2 and wait_until is not null";

  private final Installation installation;
  private final int flow;
  private final int size;
  private final long runs;

  private Crowd(Installation installation, int flow, int size) throws SQLException {
    this.installation = installation;
    this.flow = flow;
    this.size = size;
    this.runs = query(FIRST_RUN);
  }

  static Crowd insertInto(Installation installation, int flow, int size) throws SQLException {
    try (Connection connection = installation.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(INSERT.formatted(flow, size));
    }
    // not what is empty: PostgreSQL would plan as if it stayed so
    installation.administer("vacuum analyze workflow_instance, person", "checkpoint");
    return new Crowd(installation, flow, size);
  }

  int size() {
    return size;
  }

  /** Sets the flow running without asking the application, whose work it is to release people. */
  void setRunning() throws SQLException {
    update("update workflow set status = 3, paused_at = null where workflow_id = ?", flow);
  }

  /** Pauses the flow through the application. */
  String pause() throws Exception {
    return Http.post(
        installation.url() + Http.AGENTS + "Workflow/SetStatusOnWorkflow",
        "{\"EmailFlowId\":" + flow + ",\"Status\":\"Paused\"}");
  }

  /** Lets the person with that number wait, again. */
  void letWait(int number) throws SQLException {
    update(
        "update workflow_instance set step_level = 1, wait_until = null where person_id = ?",
        flow * 10_000 + number);
  }

  /** Lets everybody wait, again. */
  void letAllWait() throws SQLException {
    update(
        "update workflow_instance set step_level = 1, wait_until = null"
            + " where workflow_id = ? and status = 2 and wait_until is not null",
        flow);
    installation.administer("vacuum analyze workflow_instance", "checkpoint");
  }

  /** How many do not wait any more. */
  long awake() throws SQLException {
    return query(AWAKE);
  }

  /** The numbers of that many people, drawn at random; always the same. */
  List<Integer> people(int count) {
    return new Random(4).ints(1, size + 1).distinct().limit(count).boxed().toList();
  }

  /** Clicks of that many people. */
  Bodies clicks(int count) {
    return new Bodies(people(count).stream().map(this::click).toList());
  }

  /** The keys of the person with that number and of the run, as text. */
  List<String> keys(int number) {
    return List.of(Integer.toString(flow * 10_000 + number), Long.toString(runs + number - 1));
  }

  private String click(int number) {
    String event = "s_link_id=" + LINK + ";person_id=" + (flow * 10_000 + number);
    return "{\"WorkflowEvent\":{\"EventType\":\"LinkClicked\",\"Attributes\":\"" + event + "\"}}";
  }

  /** Wakes the person with that number, from 1 on, by a click. */
  String wake(int number) throws Exception {
    String answer = Http.post(installation.url() + Http.SEND_EVENT, click(number));
    if (!answer.replace("\\", "").matches("(?s).*\"woken\":\\[[^\\]].*")) {
      throw new IllegalStateException("Nobody woke: " + answer);
    }
    return answer;
  }

  private long query(String sql) throws SQLException {
    try (Connection connection = installation.dataSource().getConnection();
        PreparedStatement query = connection.prepareStatement(sql)) {
      query.setInt(1, flow);
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private void update(String sql, int key) throws SQLException {
    try (Connection connection = installation.dataSource().getConnection();
        PreparedStatement update = connection.prepareStatement(sql)) {
      update.setInt(1, key);
      update.executeUpdate();
    }
  }
}
