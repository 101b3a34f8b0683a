package org.signalbox.workflow.pass;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signalbox.workflow.FlowDatabase;

/** What a pass does with the rows; what a step decides is tested with the engine. */
class PassTest {

  @RegisterExtension static final FlowDatabase DATABASE = new FlowDatabase();

  private static final String RUNNING = "status = 3";
  private static final String FRESH = "step_level = 0, wait_until = null";

  private Instant now = FlowDatabase.NOW;

  @BeforeEach
  void clearQueues() {
    DATABASE.run(
        "truncate appointment, ticket, distribute_queue restart identity cascade;"
            + "alter sequence workflow_instance_workflow_instance_id_seq restart with 100");
  }

  private int run() {
    return DatabasePass.crank(DATABASE, () -> now).run(Scope.ALL, Duration.ofMinutes(1));
  }

  /** A Running flow whose only step is this one, with a fresh run 1 of person 1. */
  private void flowOf(int stepType, String settings) {
    DATABASE.flow(5, RUNNING);
    DATABASE.run(
        """
        delete from workflow_step where workflow_id = 5;
        insert into workflow_step (workflow_step_id, workflow_id, step_type, settings)
          values (51, 5, %d, '%s');
        insert into workflow_root_step_link (workflow_id, workflow_step_id, Rank) values (5, 51, 1);
        """
            .formatted(stepType, settings));
    DATABASE.instance(1, 5, 1, FRESH);
  }

  private static String run(int id) {
    return DATABASE.value(
        "select status, current_step, step_level from workflow_instance where workflow_instance_id = "
            + id);
  }

  @ParameterizedTest(name = "flow from {0}: {1}")
  @CsvSource({"Fjordlys, null", "'', NOFROM", "Longer than networks take, NOVALIDFROM"})
  void smsIsFromTheFlowUnlessTheStepSaysOtherwise(String flow, String reason) {
    flowOf(2, "{\"text\": \"Hei\"}");
    DATABASE.run(
        "update email_flow set sms_sender = '%s'; update person set mobile = '+4791234567'"
            .formatted(flow));

    run();

    assertThat(DATABASE.value("select dropout_reason from workflow_instance")).isEqualTo(reason);
  }

  @Test
  void waitThatIsLongerThanDatesGoIsAWaitAndNoFailure() {
    flowOf(3, "{\"timeWaitAlgorithm\": 1, \"numIntervals\": 2000000000, \"intervalType\": 6}");

    run();

    assertThat(
            DATABASE.value(
                "select step_level, attempts, wait_until > '8999-12-31' from workflow_instance"))
        .isEqualTo("1 0 t");
  }

  // Moving

  @Test
  void runIsMovedToItsEndAndEverybodyIsTold() {
    flowOf(8, "{\"selection\": 1}");

    assertThat(run()).isEqualTo(2);

    assertThat(run(1)).isEqualTo("3 null 0");
    assertThat(DATABASE.rows("select topic from outbox")).containsExactly("participant.finished");
    assertThat(
            DATABASE.rows("select kind, to_status, step_id from workflow_instance_log order by id"))
        .containsExactly("step 2 51", "finished 3 null");
    assertThat(run()).isZero();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "'status = 2, paused_at = now()', ''",
    "'use_workflow_start = true, workflow_start = timestamptz ''2027-01-01 00:00Z''', ''",
    "status = 3, 'status = 6, ended_at = now()'",
    "status = 3, 'wait_until = timestamptz ''2026-11-21 12:00:01Z'''",
    "status = 3, 'step_level = 1, wait_until = null'",
  })
  void whatIsNotDueStaysAsItIs(String flow, String run) {
    DATABASE.flow(5, RUNNING);
    DATABASE.instance(1, 5, 1, FRESH);
    DATABASE.run("update workflow set " + flow);
    if (!run.isEmpty()) {
      DATABASE.run("update workflow_instance set " + run);
    }

    assertThat(run()).isZero();
    assertThat(DATABASE.value("select updatedCount from workflow_instance")).isEqualTo("0");
  }

  @Test
  void waitForAnActionEndsWithItsTimeout() {
    DATABASE.flow(5, RUNNING);
    DATABASE.instance(1, 5, 1, FRESH);

    run();
    assertThat(run(1)).isEqualTo("2 51 1");
    now = now.plus(Duration.ofDays(7));
    run();

    assertThat(run(1)).startsWith("3");
  }

  @Test
  void clickBetweenTheMailAndTheWaitIsNotLost() {
    DATABASE.flow(5, RUNNING);
    DATABASE.instance(1, 5, 1, FRESH + ", registered = '2026-11-21T11:00Z'");
    DATABASE.run(
        """
        insert into workflow_event (event_type, attributes, associate_id, occurred_at)
          values (1005, '{}', 1, '2026-11-21T11:59Z');
        insert into workflow_event_person (event_no, person_id, key_id) values (1, 1, 1);
        """);

    run();

    assertThat(run(1)).startsWith("3");
  }

  @ParameterizedTest(name = "{0}: branch {1}")
  @CsvSource({
    "'{\"shipment_id\": 4}', 1",
    "'{\"shipment_id\": \"5\"}', 0",
    "'{\"shipment_addr_id\": 1}', 1",
    "'{\"shipment_addr_id\": 2}', 0",
    "'{}', 1",
  })
  void splitMayCountTheClicksInOneMailingOnly(String click, String branch) {
    flowOf(5, "{\"shipmentId\": 4, \"splitOptionType\": 3}");
    DATABASE.run(
        """
        update workflow_instance set registered = '2026-11-21T11:00Z';
        insert into workflow_step_option (workflow_step_id, option_type, rank, key_id)
          values (51, 3, 1, 1);
        insert into s_shipment_addr (s_shipment_addr_id, shipment_id, person_id)
          values (1, 4, 1), (2, 5, 1);
        insert into workflow_event (event_type, attributes, associate_id, occurred_at)
          values (1005, '%s', 1, '2026-11-21T11:59Z');
        insert into workflow_event_person (event_no, person_id, key_id) values (1, 1, 1);
        """
            .formatted(click));

    run();

    assertThat(
            DATABASE.value(
                "select detail ->> 'branch' from workflow_instance_log where kind = 'branch'"))
        .isEqualTo(branch);
  }

  @Test
  void mailIsPutIntoTheOutboxOnce() {
    flowOf(1, "{\"shipmentId\": 1, \"subject\": \"Hello\"}");
    DATABASE.run(
        """
        insert into s_message (s_message_id, subject) values (1, 'Hello');
        update person set email = 'a@b.example', consent_emarketing = true where person_id = 1;
        """);

    run();

    assertThat(
            DATABASE.rows(
                "select topic, aggregate_id, payload ->> 'StepId', payload ->> 'ContactId', dedup"
                    + " from outbox where topic like 'step.%'"))
        .containsExactly("step.send-email 1 51 1 step.send-email:1:51");
  }

  // Effects in the database

  @ParameterizedTest(name = "{0}")
  @CsvSource({"new@b.example, 0", "A@b.example, 3"})
  void addressThatIsNewHasNoBounces(String address, String bounces) {
    flowOf(6, "{\"fieldValuesPerson\": {\"email\": \"%s\"}}".formatted(address));
    DATABASE.run("update person set email = 'a@b.example', bounce_count = 3 where person_id = 1");

    run();

    assertThat(DATABASE.value("select email, bounce_count from person where person_id = 1"))
        .isEqualTo(address + " " + bounces);
  }

  @Test
  void fieldsOfPersonAndCompanyAreUpdated() {
    flowOf(
        6,
        """
        {"fieldValuesPerson": [{"Key": "person.firstName", "Values": ["Kari"], "IsActive": true},
           {"Key": "nonsense", "Values": ["1"], "IsActive": false}],
         "fieldValuesCompany": {"contact.department": "West", "category_idx": 7}}
        """);

    run();

    assertThat(
            DATABASE.value(
                "select firstname, modified_by_workflow_id, modified_by_workflow_when = '2026-11-21T12:00Z'"
                    + " from person where person_id = 1"))
        .isEqualTo("Kari 5 t");
    assertThat(DATABASE.value("select name, department, category_idx from contact"))
        .isEqualTo("Fjordlys Energi AS West 7");
  }

  @Test
  void personJoinsAndLeavesLists() {
    flowOf(7, "{\"selection\": 1, \"project\": 2}");
    run();
    assertThat(members()).containsExactly("1 1 1", "2 2 1");

    DATABASE.run("update workflow_step set step_type = 8");
    DATABASE.instance(2, 5, 1, FRESH);
    run();
    assertThat(members()).isEmpty();
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "7 | {\"selection\": 9}                  | SELECTION_NOT_FOUND",
        "8 | {\"Selection\": 1, \"project\": 9}  | PROJECT_NOT_FOUND",
        "7 | {\"project\": 9, \"selection\": 0}  | PROJECT_NOT_FOUND",
        "8 | {\"selection\": 2, \"project\": 1}  | SELECTION_TYPE_ERROR",
      })
  void listThatIsGoneEndsTheRun(int stepType, String settings, String reason) {
    DATABASE.run(
        "insert into selection (selection_id, name, is_static) values (2, 'Found', false)");
    flowOf(stepType, settings);

    run();

    assertThat(DATABASE.value("select status, dropout_reason from workflow_instance"))
        .isEqualTo("5 " + reason);
    assertThat(DATABASE.value("select payload ->> 'Reason' from outbox")).isEqualTo(reason);
    assertThat(members()).isEmpty();
  }

  private static List<String> members() {
    return DATABASE.rows(
        "select 1, selection_id, person_id from selectionmember"
            + " union all select 2, project_id, person_id from projectmember order by 1");
  }

  @Test
  void followUpTakesTheFirstFreeSlotOfTheOwner() {
    flowOf(
        10,
        """
        {"title": "Call", "agenda": "Be kind", "actionType": "FirstAvailable", "duration": 3600,
         "ownerType": "OurContact"}
        """);
    DATABASE.run(
        """
        update contact set associate_id = 2;
        insert into appointment (associate_id, group_idx, type, do_by, endDate)
          values (2, 2, 1, '2026-11-23T08:00Z', '2026-11-23T09:05Z');
        """);

    run();

    assertThat(
            DATABASE.value(
                "select associate_id, group_idx, type, status, person_id, title, agenda,"
                    + " do_by = '2026-11-23T09:15Z', endDate = '2026-11-23T10:15Z'"
                    + " from appointment where created_by_workflow_id = 5"))
        .isEqualTo("2 2 1 1 1 Call Be kind t t");
    assertThat(DATABASE.rows("select table_name, forAll from visiblefor"))
        .containsExactly("appointment t");
    assertThat(
            DATABASE.value(
                "select topic, aggregate, aggregate_id = appointment_id, payload - 'Timestamp'"
                    + " from outbox join appointment on created_by_workflow_id = 5"
                    + " where topic like 'activity.%'"))
        .matches(
            "activity.created appointment t \\{\"Event\": \"activity.created\", \"Entity\":"
                + " \"appointment\", \"Changes\": \\[], \"PrimaryKey\": [0-9]+,"
                + " \"ChangedByAssociateId\": 0}");
  }

  /** One that leaves the owner free neither takes a slot nor is in the way of others. */
  @Test
  void followUpMayLeaveTheOwnerFree() {
    flowOf(
        10,
        """
        {"title": "Call", "actionType": "FirstAvailable", "duration": 3600, "availability": "Free"}
        """);
    DATABASE.instance(2, 5, 2, FRESH);
    DATABASE.run(
        """
        insert into appointment (associate_id, group_idx, type, do_by, endDate, freeBusy) values
          (1, 1, 1, '2026-11-23T08:00Z', '2026-11-23T09:00Z', 1),
          (1, 1, 1, '2026-11-23T08:00Z', '2026-11-23T08:10Z', 0);
        """);

    run();

    assertThat(
            DATABASE.rows(
                "select freeBusy, do_by = '2026-11-23T08:15Z' from appointment"
                    + " where created_by_workflow_id = 5"))
        .containsExactly("1 t", "1 t");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "'\"date\": \"2026-12-24T00:00:00\"', 2026-12-24 2",
    "'\"date\": \"[DT:12/24/2026 00:00:00.0000000]\", \"actionType\": \"Estimated\"', 2026-12-24 2",
    "'\"date\": \"2026-12-24\", \"actionType\": \"Today\"', 2026-11-21 2",
    "'\"date\": \"0001-01-01T00:00:00\"', 2026-11-21 2",
  })
  void saleHasTheDateAndTheOwnerThatTheStepNames(String settings, String made) {
    flowOf(11, "{\"title\": \"Solar\", \"owner\": 2, " + settings + "}");

    run();

    assertThat(DATABASE.value("select saledate, associate_id from sale")).isEqualTo(made);
  }

  @Test
  void saleAndRequestAreCreated() {
    flowOf(
        11,
        """
        {"title": "Solar", "amount": 1200.5, "saleType": 3, "stage": 4, "currency": 2, "ownerType": 1,
         "owner": 2, "actionType": "After", "actionTime": 2, "actionTimeUnit": "Weeks"}
        """);
    run();
    assertThat(
            DATABASE.value(
                "select heading, amount, saleType_id, rank_idx, currency_idx, associate_id, saledate,"
                    + " created_by_workflow_id from sale"))
        .isEqualTo("Solar 1200.50 3 4 2 2 2026-12-05 5");
    assertThat(DATABASE.rows("select topic from outbox where aggregate = 'sale'"))
        .containsExactly("sale.created");

    DATABASE.run(
        """
        update workflow_step set step_type = 9,
          settings = '{"title": "Help", "category": 3, "priority": 1, "owner": 2, "message": "Now"}'
        """);
    DATABASE.instance(2, 5, 1, FRESH);
    run();
    assertThat(
            DATABASE.value(
                "select title, person_id, contact_id, category, priority, owned_by, body,"
                    + " created_by_workflow_id from ticket join ej_message using (ticket_id)"))
        .isEqualTo("Help 1 1 3 1 2 Now 5");
  }

  @Test
  void companiesAreDistributedInTurn() {
    flowOf(15, "{\"associates\": [1, 2], \"onlyToUnassigned\": true}");
    DATABASE.run(
        """
        insert into contact (contact_id, name) select i, 'C' || i from generate_series(2, 5) i;
        update person set contact_id = person_id where person_id <= 5;
        update contact set associate_id = 2 where contact_id = 5;
        """);
    for (int i = 2; i <= 5; i++) {
      DATABASE.instance(i, 5, i, FRESH + ", contact_id = " + i);
    }

    run();

    assertThat(DATABASE.rows("select associate_id from contact order by contact_id"))
        .containsExactly("1", "2", "1", "2", "2");
    assertThat(DATABASE.value("select position from distribute_queue")).isEqualTo("4");
  }

  // Proposals

  @Test
  void whoFinishesIsProposedToTheNextFlow() {
    flowOf(8, "{\"selection\": 1}");
    DATABASE.flow(6, RUNNING);
    DATABASE.run("update workflow set exit_flow_id = 6 where workflow_id = 5");

    run();

    assertThat(
            DATABASE.value(
                "select person_id, status, proposed_by_workflow_id from workflow_instance where workflow_id = 6"))
        .isEqualTo("1 2 5");
    assertThat(proposals()).containsExactly("6 ENROLLED");
  }

  @Test
  void whoSucceededByAnEventIsProposedToTheNextFlow() {
    flowOf(8, "{\"selection\": 1}");
    DATABASE.flow(6, RUNNING);
    DATABASE.run(
        """
        update workflow set exit_success_flow_id = 6 where workflow_id = 5;
        update workflow_instance set status = 4, ended_at = now() where workflow_instance_id = 1;
        insert into workflow_proposal (workflow_instance_id, workflow_id) values (1, 6);
        """);

    run();

    assertThat(
            DATABASE.value("select person_id, status from workflow_instance where workflow_id = 6"))
        .isEqualTo("1 2");
    assertThat(proposals()).containsExactly("6 ENROLLED");
    assertThat(DATABASE.rows("select 1 from workflow_proposal")).isEmpty();
  }

  @Test
  void proposalsGoThroughTheGates() {
    flowOf(8, "{\"selection\": 1}");
    DATABASE.flow(6, "status = 1");
    DATABASE.run("update workflow set exit_flow_id = 6 where workflow_id = 5");

    run();

    assertThat(proposals()).containsExactly("6 FLOW_NOT_OPEN");
  }

  @Test
  void filterOfTheNextFlowSeesWhatIsOnRecordNow() {
    DATABASE.flow(6, RUNNING);
    DATABASE.run(
        """
        update workflow set filter = '[{"Restrictions": [
          {"Name": "selection.selectionId", "Operator": "oneOf", "Values": ["1"]},
          {"Name": "sale.saleDate", "Operator": "today"}]}]'
        """);
    flowOf(5, "{\"exitFlow\": true, \"exitToSelectionId\": 1, \"exitToFlowId\": 6}");
    DATABASE.instance(2, 5, 2, FRESH);
    DATABASE.run(
        "insert into sale (associate_id, group_idx, person_id, saledate) values (1, 1, 1, '2026-11-21')");

    run();

    assertThat(proposals()).containsExactlyInAnyOrder("6 ENROLLED", "6 FILTER");
    assertThat(DATABASE.value("select person_id from workflow_instance where workflow_id = 6"))
        .isEqualTo("1");
  }

  @Test
  void flowsThatLeadIntoEachOtherStopAfterThreeRounds() {
    flowOf(8, "{\"selection\": 1}");
    DATABASE.flow(6, RUNNING + ", start_only_once = false");
    DATABASE.run(
        """
        delete from workflow_root_step_link where workflow_id = 6;
        update workflow set exit_flow_id = 6, start_only_once = false where workflow_id = 5;
        update workflow set exit_flow_id = 5 where workflow_id = 6;
        """);

    run();

    assertThat(DATABASE.rows("select 1 from workflow_instance")).hasSize(7);
    assertThat(proposals()).last().isEqualTo("6 LOOP");
  }

  private static List<String> proposals() {
    return DATABASE.rows(
        "select detail ->> 'flow', detail ->> 'result' from workflow_instance_log"
            + " where kind = 'proposed' order by id");
  }

  // Failures

  @Test
  void runThatCannotBeWrittenIsTriedAgainLaterAndTheOthersGoOn() {
    flowOf(7, "{\"selection\": 1}");
    for (int i = 2; i <= 5; i++) {
      DATABASE.instance(i, 5, i, FRESH);
    }
    DATABASE.run("alter table selectionmember add constraint broken check (person_id <> 3)");

    run();
    DATABASE.run("alter table selectionmember drop constraint broken");

    assertThat(DATABASE.rows("select status, attempts from workflow_instance order by 1, 2"))
        .containsExactly("2 1", "3 0", "3 0", "3 0", "3 0");
    assertThat(
            DATABASE.value(
                "select detail ->> 'error' from workflow_instance_log where kind = 'retry'"))
        .contains("broken");
    now = now.plus(Duration.ofMinutes(1));
    run();
    assertThat(DATABASE.rows("select person_id from selectionmember order by 1"))
        .containsExactly("1", "2", "3", "4", "5");
  }
}
