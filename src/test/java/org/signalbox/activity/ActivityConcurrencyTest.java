package org.signalbox.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(60)
class ActivityConcurrencyTest {

  private static final int ROWS = 60;
  private static final int ROUNDS = 25;

  @RegisterExtension static final Crm CRM = new Crm();

  private ExecutorService threads = Executors.newCachedThreadPool();

  @BeforeEach
  void startThreads() {
    threads = Executors.newCachedThreadPool();
  }

  @AfterEach
  void stopThreads() throws InterruptedException {
    threads.shutdownNow();
    assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void batchesOverTheSameRowsInOppositeOrderLoseNothing() throws Exception {
    List<String> forwards = appointmentsAndSales();
    List<String> backwards = new ArrayList<>(forwards);
    Collections.reverse(backwards);
    CyclicBarrier start = new CyclicBarrier(4);

    List<Future<Integer>> changed =
        List.of(
            threads.submit(rounds(start, ActivityStatus.Completed, forwards)),
            threads.submit(rounds(start, ActivityStatus.Started, backwards)),
            threads.submit(rounds(start, ActivityStatus.NotStarted, forwards)),
            threads.submit(rounds(start, ActivityStatus.Completed, backwards)));

    int total = 0;
    for (Future<Integer> one : changed) {
      total += one.get();
    }
    assertThat(
            CRM.value(
                "select (select sum(updatedCount) from appointment)"
                    + " + (select sum(updatedCount) from sale)"))
        .isEqualTo(String.valueOf(total));
    assertThat(CRM.value("select count(*) from audit_entry")).isEqualTo(String.valueOf(total));
    assertEachChangeStartedFromTheOneBefore();
  }

  private static List<String> appointmentsAndSales() {
    CRM.run(
        """
        insert into sale (sale_id, associate_id, group_idx) select i, 1, 1 from generate_series(1, %1$d) i;
        insert into appointment (appointment_id, associate_id, group_idx, type, sale_id, activeDate)
        select i, 1, 1, 1, 1 + %1$d - i, timestamptz '2026-12-01 09:00Z' from generate_series(1, %1$d) i;
        insert into visiblefor (table_name, record_id, forAll)
        select t, i, true from unnest(array['appointment', 'sale']) t, generate_series(1, %1$d) i;
        """
            .formatted(ROWS));
    return IntStream.rangeClosed(1, ROWS)
        .boxed()
        .flatMap(id -> Stream.of("sale_id=" + id, "appointment_id=" + id))
        .toList();
  }

  private static Callable<Integer> rounds(
      CyclicBarrier start, ActivityStatus status, List<String> identifiers) {
    return () -> {
      int changed = 0;
      start.await();
      for (int round = 0; round < ROUNDS; round++) {
        changed += CRM.set(status, identifiers.toArray(String[]::new)).changed();
      }
      return changed;
    };
  }

  private static void assertEachChangeStartedFromTheOneBefore() {
    assertThat(
            CRM.rows(
                """
                select table_name, record_id from (
                  select table_name, record_id, old->>column_name as old,
                    lag(new->>column_name) over (partition by table_name, record_id order by id) as before
                  from audit_entry
                    join (values ('appointment', 'status'), ('sale', 'done')) as c(name, column_name)
                      on c.name = table_name) as chain
                where before <> old
                """))
        .isEmpty();
  }

  @Test
  void statusIsReadUnderTheLockAndNotBefore() throws Exception {
    CRM.appointment(1, "");
    Future<ActivityStatusResult> waiting;
    try (Connection other = CRM.connect();
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.executeUpdate("update appointment set status = 3, done = now()");
      waiting = threads.submit(() -> CRM.set(ActivityStatus.Completed, "appointment_id=1"));
      awaitWaiters(1);
      other.commit();
    }

    assertThat(waiting.get().rows())
        .extracting(ActivityOutcome::reason)
        .containsExactly(ActivityOutcome.Reason.AlreadyInState);
    CRM.assertNothingWritten();
  }

  @Test
  void twoBatchesThatMeetInTheMiddleBothFinish() throws Exception {
    CRM.appointment(1, "");
    CRM.appointment(2, "");
    CRM.appointment(3, "");
    Future<ActivityStatusResult> up;
    Future<ActivityStatusResult> down;
    try (Connection other = CRM.connect();
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.executeUpdate("update appointment set title = 'x' where appointment_id = 2");
      up =
          threads.submit(
              () ->
                  CRM.set(
                      ActivityStatus.Completed,
                      "appointment_id=1",
                      "appointment_id=2",
                      "appointment_id=3"));
      down =
          threads.submit(
              () ->
                  CRM.set(
                      ActivityStatus.Completed,
                      "appointment_id=3",
                      "appointment_id=2",
                      "appointment_id=1"));
      awaitWaiters(2);
      other.commit();
    }

    assertThat(up.get().changed() + down.get().changed()).isEqualTo(3);
    assertThat(CRM.value("select sum(updatedCount) from appointment")).isEqualTo("3");
  }

  @Test
  void dueDateOfASharedSaleSeesBothBatches() throws Exception {
    CRM.sale(18, "");
    CRM.appointment(1, "sale_id = 18, activeDate = timestamptz '2026-12-10 12:00Z'");
    CRM.appointment(2, "sale_id = 18, activeDate = timestamptz '2026-12-11 12:00Z'");
    CRM.appointment(3, "sale_id = 18, activeDate = timestamptz '2026-12-12 12:00Z'");
    Future<ActivityStatusResult> first;
    Future<ActivityStatusResult> second;
    try (Connection other = CRM.connect();
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.executeUpdate("update sale set heading = 'x'");
      first = threads.submit(() -> CRM.set(ActivityStatus.Completed, "appointment_id=1"));
      second = threads.submit(() -> CRM.set(ActivityStatus.Completed, "appointment_id=2"));
      awaitWaiters(2);
      other.commit();
    }
    first.get();
    second.get();

    assertThat(CRM.value("select nddAppointment_id from sale")).isEqualTo("3");
  }

  private static void awaitWaiters(int count) {
    String sql =
        "select count(*) from pg_stat_activity"
            + " where datname = current_database() and wait_event_type = 'Lock'";
    while (!CRM.value(sql).equals(String.valueOf(count))) {
      Thread.onSpinWait();
    }
  }
}
