package org.signalbox.activity;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.signalbox.call.Call;
import org.signalbox.call.DryRun;
import org.signalbox.rights.Caller;

/**
 * The rows of one call in its transaction; no statement is sent for no rows. A dry run locks none
 * and writes none.
 */
final class ActivityStore {

  private static final int SALE_DONE = 2;

  private final EntityManager entityManager;
  private final Caller caller;
  private final boolean dryRun;
  private final String operation;
  private final Instant now;
  private final String correlation = UUID.randomUUID().toString();

  /**
   * @param operation what the audit tells of the cause
   */
  ActivityStore(EntityManager entityManager, Call call, String operation, Instant now) {
    this.entityManager = entityManager;
    this.caller = call.caller();
    this.dryRun = call.dryRun();
    this.operation = operation;
    this.now = now;
  }

  List<Activity> lockAppointments(Collection<Integer> ids, Collection<Integer> documentIds) {
    return lock(Family.APPOINTMENT, ActivitySql.LOCK_APPOINTMENTS, ids, documentIds);
  }

  List<Activity> lockSales(Collection<Integer> ids) {
    return lock(Family.SALE, ActivitySql.LOCK_SALES, ids, List.of());
  }

  /** Writes what changes, with all that follows from it. */
  void set(CompletionChange.Done done) {
    if (dryRun) {
      return;
    }
    done.byValue(Family.APPOINTMENT)
        .forEach((status, ids) -> write(ActivitySql.SET_APPOINTMENTS, ids, status, ids.size()));
    new NextDue(entityManager, now).ofLocked(CompletionChange.salesOf(done.changed()));
    done.byValue(Family.SALE).forEach(this::setSales);
  }

  private void setSales(int done, List<Integer> ids) {
    write(ActivitySql.SET_SALES, ids, done, done == SALE_DONE ? 2 * ids.size() : ids.size());
  }

  private List<Activity> lock(
      Family family, String sql, Collection<Integer> ids, Collection<Integer> documentIds) {
    if (ids.isEmpty() && documentIds.isEmpty()) {
      return List.of();
    }
    List<?> rows =
        RowRights.bind(
                entityManager.createNativeQuery(dryRun ? DryRun.withoutLocks(sql) : sql),
                caller,
                now)
            .setParameter(1, RowRights.array(ids))
            .setParameter(2, RowRights.array(documentIds))
            .getResultList();
    return rows.stream().map(row -> activity(family, (@Nullable Object[]) row)).toList();
  }

  /** The number of messages tells the number of rows: the statement counts only its last part. */
  private void write(String sql, Collection<Integer> ids, int value, int expectedMessages) {
    int messages =
        entityManager
            .createNativeQuery(sql)
            .setParameter(1, RowRights.array(ids))
            .setParameter(2, value)
            .setParameter(3, caller.associateId())
            .setParameter(4, now.toString())
            .setParameter(5, correlation)
            .setParameter(6, operation)
            .executeUpdate();
    if (messages != expectedMessages) {
      throw new IllegalStateException(
          "wrote " + messages + " messages instead of " + expectedMessages + " for rows " + ids);
    }
  }

  private Activity activity(Family family, @Nullable Object[] row) {
    int id = RowRights.number(row[0]);
    return new Activity(
        family,
        RowRights.read(caller, family.table(), id, row, 7),
        RowRights.number(row[1]),
        Activity.Kind.of(RowRights.number(row[2]), RowRights.number(row[3])),
        RowRights.number(row[4]),
        RowRights.number(row[5]),
        RowRights.number(row[6]) != 0);
  }
}
