package org.signalbox.workflow.delivery;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The rows that wait for delivery, within one transaction. */
final class Outbox {

  private static final int LONGEST_ERROR = 300;
  private static final String BUSY = "the run is in other hands";

  private final EntityManager entityManager;
  private final Instant now;

  Outbox(EntityManager entityManager, Instant now) {
    this.entityManager = entityManager;
    this.now = now;
  }

  /**
   * The oldest row of the lane that is due, locked until the end of the transaction, as is its
   * flow.
   */
  Optional<OutboxRow> take(Lane lane) {
    List<?> rows = query(OutboxSql.TAKE, now.toString(), lane.name()).getResultList();
    return rows.stream().findFirst().map(row -> row((Object[]) row));
  }

  /**
   * Whether the row may leave. A flow may have been paused or stopped between the look at its
   * status and the lock on it; its rows stay as they are.
   */
  boolean mayLeave(OutboxRow row) {
    return row.workflowId() == 0 || exists(OutboxSql.RUNNING, row.workflowId());
  }

  /** Writes down what became of the row. */
  void settle(OutboxRow row, Outcome outcome) {
    if (outcome instanceof Outcome.Never never) {
      give(row, never);
    } else if (outcome instanceof Outcome.Later later) {
      postpone(row, later);
    } else if (outcome instanceof Outcome.Closed closed) {
      query(OutboxSql.CLOSED, row.id(), closed.opening().toString()).executeUpdate();
    } else {
      query(OutboxSql.DONE, row.id(), now.toString()).executeUpdate();
    }
  }

  private void postpone(OutboxRow row, Outcome.Later later) {
    int attempts = row.attempts() + 1;
    Optional<Duration> wait = BackOff.after(attempts, RetryAfter.of(later.retryAfter(), now));
    if (wait.isEmpty()) {
      bury(row, later.error());
      return;
    }
    String again = now.plus(wait.get()).toString();
    query(OutboxSql.LATER, row.id(), attempts, shortened(later.error()), again).executeUpdate();
  }

  // Trying again later is harmless: who refused for good takes nothing the next time either.
  private void give(OutboxRow row, Outcome.Never never) {
    boolean run = row.workflowId() != 0 && !never.reason().isEmpty();
    if (run && !exists(OutboxSql.LOCK_RUN, row.aggregateId())) {
      if (exists(OutboxSql.RUN_EXISTS, row.aggregateId())) {
        postpone(row, new Outcome.Later(BUSY, ""));
        return;
      }
      run = false;
    }
    if (run) {
      leave(row, never);
    }
    bury(row, never.error());
  }

  private void leave(OutboxRow row, Outcome.Never never) {
    if (never.bounced()) {
      query(OutboxSql.BOUNCE, row.aggregateId(), now.toString()).executeUpdate();
    }
    query(OutboxSql.DROP_OUT, row.aggregateId(), now.toString(), never.reason(), row.stepId())
        .executeUpdate();
  }

  private void bury(OutboxRow row, String error) {
    query(OutboxSql.DEAD, row.id(), row.attempts() + 1, shortened(error), now.toString())
        .executeUpdate();
  }

  private boolean exists(String sql, int key) {
    return !query(sql, key).getResultList().isEmpty();
  }

  private Query query(String sql, Object... parameters) {
    Query query = entityManager.createNativeQuery(sql);
    List<Object> list = List.of(parameters);
    for (int i = 0; i < list.size(); i++) {
      query.setParameter(i + 1, list.get(i));
    }
    return query;
  }

  private static String shortened(String error) {
    String line = error.replaceAll("\\p{Cntrl}+", " ").strip();
    return line.length() <= LONGEST_ERROR ? line : line.substring(0, LONGEST_ERROR);
  }

  private static OutboxRow row(Object[] row) {
    return new OutboxRow(
        ((Number) row[0]).longValue(),
        row[1].toString(),
        ((Number) row[2]).intValue(),
        row[3].toString(),
        ((Number) row[4]).intValue(),
        ((Number) row[5]).intValue());
  }
}
