package org.signalbox.workflow.pass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signalbox.locale.TimeZones;
import org.signalbox.workflow.FlowDatabase;
import org.signalbox.workflow.store.EngineSettings;

/** Many runs, and several passes over them at once. */
class SharedWorkTest {

  @RegisterExtension static final FlowDatabase DATABASE = new FlowDatabase();

  private static final int PEOPLE = 600;

  /** A Running flow that puts people on a selection, and fresh runs of many people. */
  private static void manyRuns(int people) {
    DATABASE.flow(5, "status = 3");
    DATABASE.run(
        """
        update workflow_step set step_type = 7, settings = '{"selection": 1}' where workflow_step_id = 51;
        delete from workflow_step where workflow_step_id = 52;
        insert into person (person_id, contact_id) select i, 1 from generate_series(1001, 1000 + %1$d) i;
        insert into workflow_instance
          (workflow_id, person_id, contact_id, status, current_step, step_started)
        select 5, i, 1, 2, 51, timestamptz '2026-11-20 12:00Z' from generate_series(1001, 1000 + %1$d) i;
        """
            .formatted(people));
  }

  private static int crank() {
    return DatabasePass.crank(DATABASE, () -> FlowDatabase.NOW)
        .run(Scope.ALL, Duration.ofMinutes(1));
  }

  @Test
  void passesShareTheWorkAndNothingRunsTwice() throws Exception {
    manyRuns(PEOPLE);
    int passes = 4;
    CyclicBarrier together = new CyclicBarrier(passes);
    ExecutorService threads = Executors.newFixedThreadPool(passes);
    try {
      List<Future<Integer>> executed = new ArrayList<>();
      for (int i = 0; i < passes; i++) {
        executed.add(
            threads.submit(
                () -> {
                  together.await();
                  return crank();
                }));
      }
      int steps = 0;
      for (Future<Integer> each : executed) {
        steps += each.get();
      }
      steps += crank();
      assertThat(steps).isEqualTo(2 * PEOPLE);
    } finally {
      threads.shutdownNow();
    }

    assertThat(
            DATABASE.value(
                "select count(*), count(distinct workflow_instance_id) from outbox, lateral (select aggregate_id) a(workflow_instance_id)"))
        .isEqualTo(PEOPLE + " " + PEOPLE);
    assertThat(DATABASE.value("select count(*) from selectionmember")).isEqualTo("" + PEOPLE);
    assertThat(DATABASE.value("select min(updatedCount), max(updatedCount) from workflow_instance"))
        .isEqualTo("2 2");
  }

  @Test
  void batchThatIsRolledBackLosesNothing() {
    manyRuns(9);

    assertThatThrownBy(
            () ->
                DATABASE.inTransaction(
                    entityManager -> {
                      Pass pass = new Pass(() -> FlowDatabase.NOW, new TimeZones());
                      pass.entityManager = entityManager;
                      assertThat(pass.runBatch(Scope.ALL, 200)).isEqualTo(9);
                      throw new IllegalStateException("killed");
                    }))
        .hasMessage("killed");

    assertThat(DATABASE.rows("select 1 from outbox")).isEmpty();
    assertThat(crank()).isEqualTo(18);
  }

  @Test
  void peopleWhomAnEventHoldsAreLeftForLater() throws SQLException {
    manyRuns(9);
    try (Connection event = DATABASE.connect();
        Statement statement = event.createStatement()) {
      event.setAutoCommit(false);
      statement.execute("select 1 from person where person_id = 1003 for no key update");
      assertThat(crank()).isEqualTo(16);
      event.rollback();
    }

    assertThat(crank()).isEqualTo(2);
  }

  @Test
  void pauseWaitsForTheBatch() {
    manyRuns(9);

    DATABASE.inTransaction(
        entityManager -> {
          Pass pass = new Pass(() -> FlowDatabase.NOW, new TimeZones());
          pass.entityManager = entityManager;
          pass.runBatch(Scope.ALL, 200);
          assertThat(aloneNow()).isEqualTo("f");
          return pass;
        });

    assertThat(aloneNow()).isEqualTo("t");
  }

  /** Whether another transaction could have the flow alone. */
  private static String aloneNow() {
    return DATABASE.value("select pg_try_advisory_xact_lock(%d, 5)".formatted(0x51_67_6E));
  }

  @Test
  void dueRunsAreFoundByTheirIndex() throws SQLException {
    manyRuns(100_000);
    DATABASE.run(
        "update workflow_instance set wait_until = '2027-01-01Z' where workflow_instance_id > 100;"
            + "analyze workflow_instance; analyze person");
    String pick =
        PassSql.locking(PassSql.within(Scope.ALL, PassSql.PICK))
            .replace("?1", "'2026-11-21T12:00Z'")
            .replace("?2", "0")
            .replace("?3", "'{}'")
            .replace("?4", "'{5}'")
            .replace("?5", "200");

    assertThat(String.join("\n", DATABASE.rows("explain " + pick)))
        .contains("Index Scan using workflow_instance_due")
        .doesNotContain("Seq Scan");
  }

  /** As they are when a plan is made, which is kept while they fill. */
  @Test
  void emptyTablesAreReadByIndexToo() {
    manyRuns(9);
    DATABASE.run("vacuum analyze");

    List<?> readToTheEnd =
        DATABASE.inTransaction(
            entityManager -> {
              batch(entityManager, 9);
              return entityManager
                  .createNativeQuery(
                      "select relname from pg_stat_xact_user_tables where seq_scan > 0")
                  .getResultList();
            });

    assertThat(readToTheEnd).isEmpty();
  }

  /** Whatever the steps do: a batch of two hundred sends as many statements as a batch of one. */
  @ParameterizedTest(name = "step type {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "1 | {\"shipmentId\": 1, \"subject\": \"x\"}",
        "5 | {\"exitFlow\": true, \"exitToFlowId\": 6, \"exitToSelectionId\": 1}",
        "6 | {\"fieldValuesPerson\": {\"title\": \"x\"}, \"fieldValuesCompany\": {\"orgnr\": \"1\"}}",
        "7 | {\"selection\": 1, \"project\": 1}",
        "9 | {\"title\": \"x\", \"category\": 1, \"message\": \"y\"}",
        "10 | {\"title\": \"x\", \"actionType\": \"FirstAvailable\"}",
        "11 | {\"title\": \"x\"}",
        "15 | {\"associates\": [1, 2]}",
      })
  void numberOfStatementsDoesNotGrowWithTheBatch(int stepType, String settings) {
    manyRuns(201);
    DATABASE.flow(6, "status = 3");
    DATABASE.run(
        """
        update workflow_step set step_type = %d, settings = '%s' where workflow_step_id = 51;
        update person set email = person_id || '@a.example', consent_emarketing = true;
        insert into s_message (s_message_id) values (1);
        """
            .formatted(stepType, settings));

    List<String> one = DATABASE.statementsOf(entityManager -> batch(entityManager, 1));
    List<String> many = DATABASE.statementsOf(entityManager -> batch(entityManager, 200));

    assertThat(many).hasSameSizeAs(one).hasSizeLessThan(20);
  }

  private static int batch(EntityManager entityManager, int size) {
    Pass pass = new Pass(() -> FlowDatabase.NOW, new TimeZones());
    pass.entityManager = entityManager;
    int moved = pass.runBatch(Scope.ALL, size);
    assertThat(moved).isBetween((size + 1) / 2, size); // two flows share it
    return moved;
  }

  @Test
  void whatWasDeliveredLongAgoIsForgotten() {
    DATABASE.run(
        """
        insert into outbox (topic, aggregate, aggregate_id, payload, done_at, dead_at) values
          ('long ago', 'x', 1, '{}', '2026-10-22T11:59Z', null),
          ('lately', 'x', 1, '{}', '2026-10-22T12:01Z', null),
          ('given up', 'x', 1, '{}', null, '2020-01-01Z'),
          ('waiting', 'x', 1, '{}', null, null);
        """);

    DATABASE.inTransaction(
        entityManager -> {
          Housekeeping housekeeping =
              new Housekeeping(() -> FlowDatabase.NOW, new EngineSettings());
          housekeeping.entityManager = entityManager;
          housekeeping.tidy();
          return true;
        });

    assertThat(DATABASE.rows("select topic from outbox order by id"))
        .containsExactly("lately", "given up", "waiting");
  }

  @Test
  void figuresFollowEveryMove() {
    manyRuns(9);
    DATABASE.instance(99_999, 5, 1, "status = 5, ended_at = now(), dropout_reason = 'BLOCKED'");
    DATABASE.run("delete from workflow_instance where person_id = 1009");
    crank();

    Figures figures =
        DATABASE.inTransaction(
            entityManager -> {
              Housekeeping housekeeping =
                  new Housekeeping(() -> FlowDatabase.NOW, new EngineSettings());
              housekeeping.entityManager = entityManager;
              housekeeping.tidy();
              Trail trail = new Trail();
              trail.entityManager = entityManager;
              return trail.figures(5);
            });

    assertThat(figures).isEqualTo(new Figures(9, 0, 8, 0, Map.of("BLOCKED", 1L)));
    assertThat(DATABASE.rows("select status, people from workflow_figure order by 1"))
        .containsExactly("3 8", "5 1");
  }
}
