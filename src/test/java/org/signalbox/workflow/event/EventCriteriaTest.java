package org.signalbox.workflow.event;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signalbox.call.Call;
import org.signalbox.call.Repeats;
import org.signalbox.locale.TimeZones;
import org.signalbox.workflow.FlowDatabase;
import org.signalbox.workflow.engine.EventType;
import org.signalbox.workflow.pass.DatabasePass;

/** Criteria of triggers, goals and filters see all that the steps of a flow see. */
class EventCriteriaTest {

  @RegisterExtension static final FlowDatabase DATABASE = new FlowDatabase();

  /** Oslo is an hour ahead of UTC on the day of the tests. */
  private static final String RECORDS =
      """
      insert into sale (associate_id, group_idx, person_id, amount, saledate, nextDueDate) values
        (1, 1, 1, 50, '2026-11-20', '2026-11-21T23:30Z'), (1, 1, 1, 500, '2026-12-24', null);
      insert into selectionmember (selection_id, person_id) values (1, 1);
      insert into projectmember (project_id, person_id) values (2, 1);
      insert into form_submission (form_id, person_id, fields) values (1, 1, '{"Budget": "High"}');
      update workflow set tzLocationId = (select tzlocation_id from tzlocation where iana = 'Europe/Oslo' limit 1);
      """;

  @ParameterizedTest(name = "{0} {1} {2}: {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          firstName             | is        | p1   | true
          sale.amount           | greater   | 100  | true
          sale.amount           | greater   | 1000 | false
          sale.saleDate         | yesterday |      | true
          sale.saleDate         | lastWeek  |      | false
          sale.nextDueDate      | tomorrow  |      | true
          sale.nextDueDate      | today     |      | false
          selection.selectionId | oneOf     | 1    | true
          selection.selectionId | oneOf     | 7    | false
          project.projectId     | equals    | 2    | true
          project.projectId     | equals    | 1    | false
          form.budget           | is        | high | true
          form.budget           | is        | low  | false
          """)
  void triggerAndFilterSeeAllThatIsOnRecord(
      String column, String operator, @Nullable String value, boolean matches) {
    DATABASE.flow(5, "status = 3");
    DATABASE.flow(6, "status = 3, filter = '%s'".formatted(criteria(column, operator, value)));
    trigger(5, 2, criteria(column, operator, value));
    trigger(6, 2, "[]");
    DATABASE.run(RECORDS);

    String receipt = send(EventType.PersonUpdated, "person_id=1");

    assertThat(receipt.contains("{\"flow\":5,\"person\":1")).isEqualTo(matches);
    assertThat(receipt.contains("{\"flow\":6,\"person\":1,\"reason\":\"FILTER\"}"))
        .isEqualTo(!matches);
  }

  @ParameterizedTest(name = "{0} {1} {2}: {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sale.amount           | greater   | 100  | true
          sale.amount           | greater   | 1000 | false
          sale.saleDate         | yesterday |      | true
          selection.selectionId | oneOf     | 1    | true
          project.projectId     | equals    | 1    | false
          form.budget           | is        | high | false
          """)
  void goalSeesItTooButForFormsOfEarlierTimes(
      String column, String operator, @Nullable String value, boolean reached) {
    DATABASE.flow(5, "status = 3");
    DATABASE.instance(1, 5, 1, "");
    goal(1, criteria(column, operator, value));
    DATABASE.run(RECORDS);

    assertThat(send(EventType.PersonUpdated, "person_id=1").contains("\"goals\":[{\"flow\":5"))
        .isEqualTo(reached);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"Low, true", "High, false"})
  void ofAFormThatIsSubmittedTriggersAndGoalsAskThatFormOnly(String budget, boolean matches) {
    DATABASE.flow(5, "status = 3");
    DATABASE.flow(6, "status = 3");
    DATABASE.instance(91, 6, 1, "");
    trigger(5, 7, criteria("form.budget", "is", "low"));
    DATABASE.run(
        "insert into workflow_goal (workflow_id, goal_type, key_id, criteria) values (6, 7, 1, '%s')"
            .formatted(criteria("form.budget", "is", "low")));
    DATABASE.run(
        "insert into form_submission (form_id, person_id, fields) values (1, 1, '{\"budget\": \"%s\"}')"
            .formatted(matches ? "High" : "Low"));

    String receipt =
        send(
            EventType.FormSubmitted,
            "{\"form_id\": 1, \"person_id\": 1, \"fields\": {\"Budget\": \"%s\"}}"
                .formatted(budget));

    assertThat(receipt.contains("\"enrolled\":[{\"flow\":5")).isEqualTo(matches);
    assertThat(receipt.contains("\"goals\":[{\"flow\":6")).isEqualTo(matches);
  }

  @Test
  void filterKnowsTheFormThatEnrols() {
    DATABASE.flow(5, "status = 3, filter = '%s'".formatted(criteria("form.budget", "is", "high")));
    trigger(5, 7, "[]");

    assertThat(
            send(
                EventType.FormSubmitted,
                "{\"form_id\": 1, \"person_id\": 1, \"fields\": {\"Budget\": \"High\"}}"))
        .contains("\"enrolled\":[{\"flow\":5");
    assertThat(send(EventType.FormSubmitted, "{\"form_id\": 1, \"person_id\": 2, \"fields\": {}}"))
        .contains("\"reason\":\"FILTER\"");
  }

  @Test
  void whatIsOnRecordIsReadInOneStatementAndOnlyForThoseWhoAsk() {
    DATABASE.flow(5, "status = 3, start_only_once = false");
    trigger(5, 2, criteria("firstName", "is", "nobody"));
    int plain = statements("person_id=1");
    trigger(5, 2, criteria("sale.amount", "greater", "1000"));

    assertThat(statements("person_id=1")).isEqualTo(plain + 1);
    assertThat(statements("person_id=1,2,3,4,5,6,7,8,9")).isEqualTo(plain + 1);
  }

  private static int statements(String attributes) {
    List<String> statements =
        DATABASE.statementsOf(
            entityManager -> send(entityManager, EventType.PersonUpdated, attributes));
    return statements.size();
  }

  private static String criteria(String column, String operator, @Nullable String value) {
    return "[{\"Restrictions\": [{\"Name\": \"%s\", \"Operator\": \"%s\", \"Values\": [%s]}]}]"
        .formatted(column, operator, value == null ? "" : "\"" + value + "\"");
  }

  private static void trigger(int flow, int type, String criteria) {
    DATABASE.run(
        "insert into workflow_trigger (workflow_id, trigger_type, criteria) values (%d, %d, '%s')"
            .formatted(flow, type, criteria));
  }

  private static void goal(int type, String criteria) {
    DATABASE.run(
        "insert into workflow_goal (workflow_id, goal_type, criteria) values (5, %d, '%s')"
            .formatted(type, criteria));
  }

  private static String send(EventType type, String attributes) {
    return DATABASE.inTransaction(entityManager -> send(entityManager, type, attributes));
  }

  private static String send(EntityManager entityManager, EventType type, String attributes) {
    InstantSource clock = InstantSource.fixed(FlowDatabase.NOW);
    SendEvent operation =
        new SendEvent(clock, new Repeats(), DatabasePass.crank(DATABASE, clock), new TimeZones());
    operation.entityManager = entityManager;
    return operation
        .send(Call.of(FlowDatabase.administrator()), type, attributes, false)
        .result()
        .attributes();
  }
}
