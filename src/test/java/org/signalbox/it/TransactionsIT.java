package org.signalbox.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBException;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.signalbox.activity.ActivityStatus;
import org.signalbox.activity.SetActivityStatus;
import org.signalbox.call.Call;
import org.signalbox.rights.AccessDenied;
import org.signalbox.rights.Caller;
import org.signalbox.rights.DataRights;
import org.signalbox.rights.Level;
import org.signalbox.rights.Relation;
import org.signalbox.rights.RoleType;
import org.signalbox.workflow.engine.WorkflowStatus;
import org.signalbox.workflow.status.SetStatusOnWorkflow;
import org.signalbox.workflow.store.Workflow;

/** The session beans inside the server: what is committed, what is rolled back, who waits. */
@ExtendWith(ArquillianExtension.class)
class TransactionsIT {

  private static final int BATCH = 40;
  private static final int FIRST = 2_000_000;

  @Inject SetActivityStatus activities;
  @Inject SetStatusOnWorkflow flows;
  @PersistenceContext EntityManager entityManager;

  @Resource(lookup = "java:comp/env/jdbc/signalbox")
  DataSource database;

  @Resource(lookup = "java:comp/UserTransaction")
  UserTransaction transaction;

  @Resource(lookup = "java:comp/DefaultManagedExecutorService")
  ManagedExecutorService threads;

  @Deployment
  static WebArchive war() {
    return Wars.with(TransactionsIT.class);
  }

  @BeforeEach
  void startFromTheFixture() {
    run(
        "update appointment set status = 1, done = null, updatedCount = 0 where appointment_id in (1, 2, 3)");
    run("update workflow set status = 1, paused_at = null where workflow_id = 564");
    run("delete from appointment where appointment_id >= " + FIRST);
    run("delete from audit_entry");
  }

  @Test
  void aBatchIsCommittedWhenTheCallReturns() {
    activities.set(Call.of(tje0()), identifiers(1, 2), ActivityStatus.Completed, false);
    assertEquals(List.of("1:3", "2:3", "3:1"), statuses());
  }

  @Test
  void aRowWithoutWriteRightLeavesEveryOtherRowAsItWas() {
    assertThrows(
        AccessDenied.class,
        () ->
            activities.set(Call.of(tje0()), identifiers(1, 2, 3), ActivityStatus.Completed, false));
    assertEquals(List.of("1:1", "2:1", "3:1"), statuses());
  }

  @Test
  void aRowThatFailsInTheMiddleOfTheWriteRollsTheBatchBack() {
    run(
        """
        create function refuse_row_2() returns trigger language plpgsql as $$ begin
          if new.appointment_id = 2 then raise exception 'refused'; end if; return new; end $$;
        create trigger refuse before update on appointment
          for each row execute function refuse_row_2();
        """);
    try {
      assertThrows(
          EJBException.class,
          () ->
              activities.set(Call.of(tje0()), identifiers(1, 2), ActivityStatus.Completed, false));
    } finally {
      run("drop function refuse_row_2() cascade");
    }
    assertEquals(List.of("1:1", "2:1", "3:1"), statuses());
    assertEquals(List.of("0"), rows("select count(*) from audit_entry"), "no trace of it");
  }

  @Test
  void twoBatchesOverTheSameRowsInOppositeOrderBothFinish() throws Exception {
    run(
        "insert into appointment (appointment_id, associate_id, group_idx, type, status, activeDate)"
            + " select id, 1, 1, 1, 1, now() from generate_series(%d, %d) id"
                .formatted(FIRST, FIRST + BATCH - 1));
    run(
        "insert into visiblefor (table_name, record_id, forAll)"
            + " select 'appointment', appointment_id, true from appointment"
            + " where appointment_id >= %d on conflict do nothing".formatted(FIRST));
    List<String> upwards =
        IntStream.range(FIRST, FIRST + BATCH).mapToObj(id -> "appointment_id=" + id).toList();
    List<String> downwards = new ArrayList<>(upwards);
    Collections.reverse(downwards);
    Future<Integer> first = threads.submit(repeatedly(upwards, ActivityStatus.Completed));
    Future<Integer> second = threads.submit(repeatedly(downwards, ActivityStatus.NotStarted));
    int changed = first.get() + second.get();
    assertEquals(
        List.of(Integer.toString(changed)),
        rows("select sum(updatedCount) from appointment where appointment_id >= " + FIRST),
        "every change that a call reported is in a row: no update was lost");
  }

  @Test
  void aFlowIsRunInOneTransaction() {
    assertEquals(
        WorkflowStatus.Running, flows.set(Call.of(tje0()), 564, WorkflowStatus.Running).result());
    assertEquals(List.of("3"), rows("select status from workflow where workflow_id = 564"));
  }

  @Test
  void aChangeOfARowThatSomebodyElseChangedMeanwhileIsRefused() throws Exception {
    transaction.begin();
    Workflow mine = entityManager.find(Workflow.class, 564);
    threads
        .submit(
            () ->
                run(
                    "update workflow set updatedCount = updatedCount + 1, name = 'theirs'"
                        + " where workflow_id = 564"))
        .get(); // another thread, or it would be part of this transaction
    mine.change(WorkflowStatus.Running, 1, Instant.EPOCH);
    Throwable refused = assertThrows(Exception.class, transaction::commit);
    assertTrue(causes(refused).stream().anyMatch(OptimisticLockException.class::isInstance));
    assertEquals(
        List.of("theirs 1"), rows("select name, status from workflow where workflow_id = 564"));
    run("update workflow set name = 'Welcome to the harbour' where workflow_id = 564");
  }

  private Callable<Integer> repeatedly(List<String> identifiers, ActivityStatus status) {
    return () -> {
      int changed = 0;
      for (int i = 0; i < 50; i++) {
        changed += activities.set(Call.of(tje0()), identifiers, status, false).result().changed();
      }
      return changed;
    };
  }

  private static Caller tje0() {
    List<DataRights.Entry> everything =
        Stream.of("appointment", "sale", "document", "workflow")
            .flatMap(
                table ->
                    Arrays.stream(Relation.values())
                        .map(relation -> new DataRights.Entry(table, "", relation, Level.DELETE)))
            .toList();
    return new Caller(
        1,
        "tje0",
        1,
        Set.of(),
        RoleType.EMPLOYEE,
        false,
        Set.of("flow-administrator"),
        DataRights.of(everything));
  }

  private static List<String> identifiers(int... appointments) {
    return Arrays.stream(appointments).mapToObj(id -> "appointment_id=" + id).toList();
  }

  private List<String> statuses() {
    return rows(
        "select concat(appointment_id, ':', status) from appointment where appointment_id in (1, 2, 3) order by 1");
  }

  private static List<Throwable> causes(Throwable thrown) {
    return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause).toList();
  }

  /** Another connection, and so another transaction, than the session beans had. */
  private List<String> rows(String query) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      List<String> rows = new ArrayList<>();
      while (result.next()) {
        StringBuilder row = new StringBuilder(String.valueOf(result.getString(1)));
        for (int i = 2; i <= result.getMetaData().getColumnCount(); i++) {
          row.append(' ').append(result.getString(i));
        }
        rows.add(row.toString());
      }
      return rows;
    } catch (SQLException failed) {
      throw new IllegalStateException(query, failed);
    }
  }

  private void run(String sql) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failed) {
      throw new IllegalStateException(sql, failed);
    }
  }
}
