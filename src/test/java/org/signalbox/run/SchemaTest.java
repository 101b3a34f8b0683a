package org.signalbox.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** The guards of the schema: what must never be true is refused by the database itself. */
class SchemaTest {

  @RegisterExtension static final Database DATABASE = Database.withDemoData();

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          associate_name_key | insert into associate (name, group_idx) values ('TJE0', 1)
          associate_login_key | insert into associate (name, userName, group_idx) values ('x', 'Tje0', 1)
          userrolelink_pkey | insert into userrolelink values (1, 2)
          usergrouplink_period | insert into usergrouplink values (1, 2, '2026-02-01', '2026-01-01')
          role_roletype_check | insert into role (name, roleType) values ('x', 3)
          dataright_crud_check | insert into dataright values (1, 'ticket', '', 0, 'UD')
          dataright_table_name_check | insert into dataright values (1, 'Ticket', '', 0, 'R')
          dataright_pkey | insert into dataright values (1, 'sale', '', 0, 'R')
          right_override_for_one | insert into right_override (table_name, crud) values ('sale', 'R')
          right_override_key | insert into right_override (table_name, record_id, associate_id, crud) values ('appointment', 3, 1, '')
          visiblefor_one | insert into visiblefor (table_name, record_id) values ('sale', 18)
          visiblefor_one | insert into visiblefor (table_name, record_id, forAll, forGroupId) values ('sale', 18, true, 1)
          visiblefor_key | insert into visiblefor (table_name, record_id, forAll) values ('sale', 18, true)
          visiblefor_table_name_check | insert into visiblefor (table_name, record_id, forAll) values ('workflow', 564, true)
          workflow_status_check | update workflow set status = 0 where workflow_id = 564
          workflow_paused_since | update workflow set status = 2 where workflow_id = 564
          workflow_start_known | update workflow set use_workflow_start = true where workflow_id = 564
          workflow_end_known | update workflow set use_enrollment_end = true where workflow_id = 564
          workflow_exit_elsewhere | update workflow set exit_flow_id = workflow_id where workflow_id = 564
          workflow_filter_check | update workflow set filter = '{}' where workflow_id = 564
          workflow_has_email_flow | insert into workflow (name, associate_id, group_id) values ('x', 1, 1)
          workflow_has_email_flow | delete from email_flow where email_flow_id = 564
          email_flow_workflow_id_key | insert into email_flow (workflow_id) values (564)
          workflow_visible_for_one | insert into workflow_visible_for (workflow_id, associate_id, usergroup_id) values (564, 1, 1)
          workflow_remove_from_other | insert into workflow_remove_from values (564, 564)
          email_flow_content_link_one | insert into email_flow_content_link (email_flow_id) values (564)
          workflow_step_step_type_check | update workflow_step set step_type = 16 where workflow_step_id = 1
          workflow_root_step_link_pkey | update workflow_root_step_link set Rank = 1 where workflow_step_id = 2
          workflow_root_step_link_workflow_id_workflow_step_id_fkey | update workflow_root_step_link set workflow_id = 1000, Rank = 9 where workflow_step_id = 2
          workflow_step_option_one_default | update workflow_step_option set is_default = true
          workflow_step_option_type | update workflow_step_option set option_type = 0 where not is_default
          workflow_trigger_trigger_type_check | insert into workflow_trigger (workflow_id, trigger_type) values (564, 14)
          workflow_goal_goal_type_check | insert into workflow_goal (workflow_id, goal_type) values (564, 0)
          workflow_wait_for_action_actiontype_check | update workflow_wait_for_action set ActionType = 3
          workflow_instance_one_open_run | insert into workflow_instance (workflow_id, person_id) select workflow_id, person_id from workflow_instance where status = 2
          workflow_instance_status_check | insert into workflow_instance (workflow_id, person_id, status) values (564, 1, 0)
          workflow_instance_ended | update workflow_instance set status = 3 where status = 2
          workflow_instance_reason | update workflow_instance set status = 5, ended_at = now() where status = 2
          workflow_instance_workflow_id_current_step_fkey | update workflow_instance set current_step = 1 where workflow_id = 1000
          appointment_status_check | update appointment set status = 14 where appointment_id = 1
          appointment_done_when_completed | update appointment set status = 3 where appointment_id = 1
          appointment_done_when_completed | update appointment set done = now() where appointment_id = 1
          appointment_document_type | update appointment set type = 1 where document_id = 55
          document_appointment_id_document_id_fkey | update appointment set document_id = 77 where document_id = 55
          appointment_document_points_back | update document set appointment_id = 1 where document_id = 55
          sale_done_check | update sale set done = 3 where sale_id = 18
          workflow_event_event_type_check | insert into workflow_event (event_type, attributes, associate_id) values (1014, '{}', 1)
          workflow_event_once | insert into workflow_event (event_type, dedup_key, attributes, associate_id) values (1, 'a', '{}', 1), (1, 'a', '{}', 1)
          idempotency_key_answered | insert into idempotency_key (associate_id, operation, key, request_hash, state, expires) values (1, 'x', 'k', '', 'done', now())
          form_submission_status_check | insert into form_submission (form_id, status) values (1000, 6)
          issued_credential_xsrf | update issued_credential set xsrf_hash = null
          issued_credential_secret_hash_check | update issued_credential set secret_hash = 'x'
          distribute_queue_position_check | insert into distribute_queue values (1, -1)
          workflow_instance_log_pkey | insert into workflow_instance_log (id, workflow_instance_id, workflow_id, kind) overriding system value select min(id), workflow_instance_id, workflow_id, 'x' from workflow_instance_log group by workflow_instance_id, workflow_id
          workflow_figure_status_check | insert into workflow_figure (workflow_id, status, people) values (564, 0, 1)
          workflow_proposal_pkey | insert into workflow_proposal select workflow_instance_id, 564 from workflow_instance, generate_series(1, 2)
          outbox_done_or_dead | insert into outbox (topic, aggregate, aggregate_id, payload, done_at, dead_at) values ('x', 'x', 1, '{}', now(), now())
          webhook_target_url_check | insert into webhook (target_url, events) values ('ftp://x.example', '{}')
          webhook_errors_check | insert into webhook (target_url, events, errors) values ('https://x.example', '{}', -1)
          appointment_freebusy_check | update appointment set freeBusy = 2
          attachment_name_check | insert into attachment (name, content) values ('', '')
          attachment_content_type_check | insert into attachment (name, content_type, content) values ('x', 'pdf', '')
          attachment_charset_check | insert into attachment (name, charset, content) values ('x', 'x y', '')
          attachment_content_check | insert into attachment (name, content) values ('x', convert_to(repeat('x', 26214401), 'UTF8'))
          s_attachment_attachment_id_fkey | insert into s_attachment (message_id, attachment_id) select s_message_id, 99 from s_message limit 1
          issued_credential_kind_check | update issued_credential set kind = 'password'
          imported_file_digest_check | insert into imported_file values ('person', 'x', 'person.csv', 1, 1, now())
          imported_file_table_name_check | insert into imported_file values ('Person', sha256('x'), 'person.csv', 1, 1, now())
          imported_file_size_check | insert into imported_file values ('person', sha256('x'), 'person.csv', -1, 1, now())
          imported_file_records_check | insert into imported_file values ('person', sha256('x'), 'person.csv', 1, -1, now())
          associate_person_id_fkey | update associate set person_id = 999999
          person_modified_by_workflow_id_fkey | update person set modified_by_workflow_id = 999999
          sale_nddappointment_id_fkey | update sale set nddAppointment_id = 999999
          """)
  void refusesWhatMustNeverBeTrue(String constraint, String statement) {
    assertThatExceptionOfType(PSQLException.class)
        .isThrownBy(() -> execute(statement))
        .satisfies(refusal -> assertThat(constraintOf(refusal)).isEqualTo(constraint));
  }

  private static String constraintOf(PSQLException refusal) {
    ServerErrorMessage message = Objects.requireNonNull(refusal.getServerErrorMessage());
    return Objects.requireNonNullElse(message.getConstraint(), refusal.getMessage());
  }

  @Test
  void stepsChangePlacesInOneTransaction() throws SQLException {
    execute("update workflow_root_step_link set Rank = 4 - Rank where workflow_id = 1001");

    assertThat(count("workflow_root_step_link where workflow_step_id = 1012 and Rank = 1")).isOne();
  }

  @Test
  void deletingAFlowTakesItsHalvesItsStepsAndItsRuns() throws SQLException {
    execute("delete from workflow where workflow_id = 1002");

    assertThat(count("email_flow where workflow_id = 1002")).isZero();
    assertThat(count("workflow_step where workflow_id = 1002")).isZero();
    assertThat(count("workflow_instance where workflow_id = 1002")).isZero();
    assertThat(count("s_shipment_addr where workflow_step_id between 1020 and 1029")).isZero();
  }

  @Test
  void everyVendorTableCarriesTheAuditQuintet() throws SQLException {
    assertThat(count("information_schema.columns where column_name = 'updatedcount'"))
        .isEqualTo(43)
        .isEqualTo(count("information_schema.columns where column_name = 'registered'"));
  }

  @Test
  void everyTimeZoneIsOneThatJavaKnows() throws SQLException {
    assertThat(strings("select iana from tzlocation"))
        .hasSize(609)
        .allSatisfy(zone -> assertThat(ZoneId.of(zone)).isNotNull());
  }

  @Test
  void theFixtureIsAllNotStarted() throws SQLException {
    assertThat(count("appointment where appointment_id < 1000 and status = 1")).isEqualTo(5);
    assertThat(count("sale where sale_id = 18 and done = 1")).isOne();
    assertThat(count("workflow where workflow_id = 564 and status = 1")).isOne();
  }

  @Test
  void everyActivityOfTheDemoDataIsVisibleToSomebody() throws SQLException {
    assertThat(
            count(
                "appointment a where not exists (select from visiblefor where table_name ="
                    + " 'appointment' and record_id = a.appointment_id)"))
        .isZero();
  }

  @Test
  void newRowsAreNumberedBehindTheDemoData() throws SQLException {
    execute("insert into project (name) values ('new')");

    assertThat(count("project where name = 'new' and project_id > 9999")).isOne();
  }

  @Test
  void migratingAgainChangesNothing() {
    Flyway flyway = Flyway.configure().dataSource(DATABASE.dataSource()).load();

    assertThat(flyway.migrate().migrationsExecuted).isZero();
  }

  @Test
  void demoDataAreLoadedOnce() throws SQLException {
    long before = count("person");

    DemoData.load(DATABASE.dataSource(), password -> "");

    assertThat(count("person")).isEqualTo(before);
    assertThat(count("associate where password_hash = ''")).isZero();
  }

  private static long count(String rows) throws SQLException {
    return Long.parseLong(strings("select count(*) from " + rows).get(0));
  }

  private static List<String> strings(String query) throws SQLException {
    try (Connection connection = DATABASE.connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<String> values = new ArrayList<>();
      while (rows.next()) {
        values.add(rows.getString(1));
      }
      return values;
    }
  }

  private static void execute(String sql) throws SQLException {
    try (Connection connection = DATABASE.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
