package org.signalbox.workflow.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signalbox.call.Answer;
import org.signalbox.call.Call;
import org.signalbox.call.KeyMismatch;
import org.signalbox.call.RepeatKey;
import org.signalbox.call.Repeats;
import org.signalbox.locale.TimeZones;
import org.signalbox.rights.AccessDenied;
import org.signalbox.rights.Level;
import org.signalbox.workflow.FlowDatabase;
import org.signalbox.workflow.status.UnknownFlow;

@Timeout(60)
class TryAddPersonsToEmailFlowTest {

  @RegisterExtension static final FlowDatabase DATABASE = new FlowDatabase();

  private static final Call REAL = Call.of(FlowDatabase.administrator());

  @Test
  void peopleEnterAtTheFirstStepAndTheAnswersAreInTheCallersOrder() {
    DATABASE.flow(5, "status = 3");

    assertThat(add(3, 99, 1, 3)).containsExactly(true, false, true, true);

    assertThat(
            DATABASE.rows(
                "select person_id, contact_id, status, current_step, registered_associate_id,"
                    + " enrolled_by_event from workflow_instance order by 1"))
        .containsExactly("1 1 2 51 1 null", "3 1 2 51 1 null");
    assertThat(DATABASE.rows("select kind from workflow_instance_log order by id"))
        .containsExactly("enrolled", "enrolled", "promoted", "promoted");
    assertThat(DATABASE.rows("select topic from outbox"))
        .containsExactly("participant.enrolled", "participant.enrolled");
    assertThat(DATABASE.value("select operation, table_name, record_id, new from audit_entry"))
        .isEqualTo("TryAddPersonsToEmailFlow workflow 5 {\"person_id\": [1, 3]}");
  }

  @Test
  void nobodyAndNothingToDo() {
    DATABASE.flow(5, "status = 3");

    assertThat(add()).isEmpty();
    assertThat(add(0, -7, 99)).containsExactly(false, false, false);
    assertThat(DATABASE.rows("select 1 from audit_entry union all select 1 from outbox")).isEmpty();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          open                | update workflow set status = 3 | true
          paused              | update workflow set status = 2, paused_at = now() | true
          stopped             | update workflow set status = 1 | false
          enrolment ended     | update workflow set use_enrollment_end = true, enrollment_end = '2026-11-21T11:59Z' | false
          enrolment ends soon | update workflow set use_enrollment_end = true, enrollment_end = '2026-11-21T12:01Z' | true
          former employee     | update person set retired = true where person_id = 1 | false
          started before      | insert into workflow_instance (workflow_id, person_id, status, ended_at) values (5, 1, 6, now()) | false
          may start again     | update workflow set start_only_once = false; insert into workflow_instance (workflow_id, person_id, status, ended_at) values (5, 1, 6, now()) | true
          inside              | update workflow set start_only_once = false; insert into workflow_instance (workflow_id, person_id, status) values (5, 1, 2) | false
          blocked             | insert into selectionmember (selection_id, person_id) values (1, 1); insert into workflow_block_list (workflow_id, selection_id) values (5, 1) | false
          filtered            | update workflow set filter = '[{"Restrictions": [{"Name": "firstname", "Operator": "is", "Values": ["P2"]}]}]' | false
          filtered by list    | update workflow set filter = '[{"Restrictions": [{"Name": "selection/selectionId", "Operator": "equals", "Values": ["1"]}]}]' | false
          on the list         | update workflow set filter = '[{"Restrictions": [{"Name": "selection/selectionId", "Operator": "equals", "Values": ["1"]}]}]'; insert into selectionmember (selection_id, person_id) values (1, 1) | true
          let through         | update workflow set filter = '[{"Restrictions": [{"Name": "firstname", "Operator": "is", "Values": ["P1"]}]}]' | true
          """)
  void everyGateDecides(String gate, String given, boolean entered) {
    DATABASE.flow(5, "status = 3");
    DATABASE.run(given);

    assertThat(add(REAL.asDryRun(), 1005, 1).result()).as("dry: %s", gate).containsExactly(entered);
    assertThat(add(1)).as(gate).containsExactly(entered);
  }

  @Test
  void newRunTakesThePersonOutOfOtherFlows() {
    DATABASE.flow(5, "status = 3");
    DATABASE.flow(6, "status = 3");
    DATABASE.run("insert into workflow_remove_from (workflow_id, other_workflow_id) values (5, 6)");
    DATABASE.instance(101, 6, 1, "");

    assertThat(add(1)).containsExactly(true);
    assertThat(
            DATABASE.value(
                "select status, dropout_reason from workflow_instance where workflow_id = 6"))
        .isEqualTo("5 REMOVED_BY_FLOW");
  }

  @Test
  void numberOfStatementsDoesNotGrow() {
    DATABASE.flow(5, "status = 3");
    DATABASE.run(
        "insert into person (person_id, contact_id) select i, 1 from generate_series(10, 10000) i");

    int forOne = statements(List.of(1));
    int forAll = statements(IntStream.rangeClosed(2, 10_000).boxed().toList());

    assertThat(forAll).isEqualTo(forOne).isLessThan(15);
    assertThat(DATABASE.value("select count(*) from workflow_instance where status = 2"))
        .isEqualTo("10000");
  }

  @Test
  void twoCallsAtOnceAddSomebodyOnce() throws Exception {
    DATABASE.flow(5, "status = 3, start_only_once = false");
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<List<Boolean>>> answers = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        Integer[] people = i % 2 == 0 ? new Integer[] {1, 2, 3} : new Integer[] {3, 2, 1};
        Callable<List<Boolean>> call = () -> add(people);
        answers.add(threads.submit(call));
      }
      int added = 0;
      for (Future<List<Boolean>> answer : answers) {
        added += (int) answer.get().stream().filter(in -> in).count();
      }
      assertThat(added).isEqualTo(3);
    } finally {
      threads.shutdownNow();
    }
    assertThat(DATABASE.value("select count(*) from workflow_instance")).isEqualTo("3");
  }

  @Test
  void callerNeedsTheFlowTheFunctionAndTheUpdateRight() {
    DATABASE.flow(5, "status = 3");
    Call noFunction = Call.of(FlowDatabase.caller(1, Level.DELETE, "send-event"));
    Call noUpdate = Call.of(FlowDatabase.caller(1, Level.CREATE, "flow-administrator"));
    Call noSelect = Call.of(FlowDatabase.caller(1, Level.NONE, "flow-administrator"));

    assertThatThrownBy(() -> add(noFunction, 1005, 1)).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> add(noUpdate, 1005, 1)).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> add(noSelect, 1005, 1)).isInstanceOf(UnknownFlow.class);
    assertThatThrownBy(() -> add(REAL, 5, 1)).isInstanceOf(UnknownFlow.class);
    assertThat(DATABASE.rows("select 1 from workflow_instance")).isEmpty();
  }

  @Test
  void dryRunWritesNothing() {
    DATABASE.flow(5, "status = 3");
    List<String> before = DATABASE.contents();

    Answer<List<Boolean>> dry = add(REAL.asDryRun(), 1005, 1, 99);

    assertThat(dry).isEqualTo(new Answer<>(List.of(true, false), false, true));
    assertThat(DATABASE.contents()).isEqualTo(before);
  }

  @Test
  void repeatIsAnsweredAsTheFirstWas() {
    DATABASE.flow(5, "status = 3");
    Call once =
        new Call(FlowDatabase.administrator(), false, Optional.of(new RepeatKey("k", "ab")));
    Call other =
        new Call(FlowDatabase.administrator(), false, Optional.of(new RepeatKey("k", "cd")));

    assertThat(add(once, 1005, 1, 99)).isEqualTo(new Answer<>(List.of(true, false), false, false));
    assertThat(add(once, 1005, 1, 99)).isEqualTo(new Answer<>(List.of(true, false), true, false));
    assertThatThrownBy(() -> add(other, 1005, 2)).isInstanceOf(KeyMismatch.class);
  }

  private static int statements(List<Integer> people) {
    return DATABASE
        .statementsOf(
            entityManager ->
                assertThat(add(entityManager, REAL, 1005, people).result()).doesNotContain(false))
        .size();
  }

  private static List<Boolean> add(Integer... people) {
    return add(REAL, 1005, people).result();
  }

  private static Answer<List<Boolean>> add(Call call, int emailFlowId, Integer... people) {
    return DATABASE.inTransaction(
        entityManager -> add(entityManager, call, emailFlowId, List.of(people)));
  }

  private static Answer<List<Boolean>> add(
      EntityManager entityManager, Call call, int emailFlowId, List<Integer> people) {
    TryAddPersonsToEmailFlow operation =
        new TryAddPersonsToEmailFlow(
            InstantSource.fixed(FlowDatabase.NOW), new Repeats(), new TimeZones());
    operation.entityManager = entityManager;
    return operation.add(call, emailFlowId, people);
  }
}
