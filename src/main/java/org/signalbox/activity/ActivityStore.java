package org.signalbox.activity;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.signalbox.call.Call;
import org.signalbox.call.DryRun;
import org.signalbox.rights.Caller;
import org.signalbox.rights.Level;
import org.signalbox.rights.Row;
import org.signalbox.rights.RowOwner;
import org.signalbox.rights.Sentry;
import org.signalbox.rights.Visibility;

/**
 * The rows of one call in its transaction; no statement is sent for no rows. A dry run locks none.
 */
final class ActivityStore {

  private static final int SALE_DONE = 2;

  private final EntityManager entityManager;
  private final Caller caller;
  private final boolean dryRun;
  private final String now;
  private final String correlation = UUID.randomUUID().toString();

  ActivityStore(EntityManager entityManager, Call call, Instant now) {
    this.entityManager = entityManager;
    this.caller = call.caller();
    this.dryRun = call.dryRun();
    this.now = now.toString();
  }

  List<Activity> lockAppointments(Collection<Integer> ids, Collection<Integer> documentIds) {
    return lock(Family.APPOINTMENT, ActivitySql.LOCK_APPOINTMENTS, ids, documentIds);
  }

  List<Activity> lockSales(Collection<Integer> ids) {
    return lock(Family.SALE, ActivitySql.LOCK_SALES, ids, List.of());
  }

  void setAppointments(Collection<Integer> ids, int status) {
    set(ActivitySql.SET_APPOINTMENTS, ids, status, ids.size());
  }

  void setSales(Collection<Integer> ids, int done) {
    set(ActivitySql.SET_SALES, ids, done, done == SALE_DONE ? 2 * ids.size() : ids.size());
  }

  void recomputeNextDue(Collection<Integer> saleIds) {
    if (!saleIds.isEmpty()) {
      entityManager
          .createNativeQuery(ActivitySql.RECOMPUTE_NEXT_DUE)
          .setParameter(1, array(saleIds))
          .setParameter(2, now)
          .executeUpdate();
    }
  }

  private List<Activity> lock(
      Family family, String sql, Collection<Integer> ids, Collection<Integer> documentIds) {
    if (ids.isEmpty() && documentIds.isEmpty()) {
      return List.of();
    }
    List<?> rows =
        entityManager
            .createNativeQuery(dryRun ? DryRun.withoutLocks(sql) : sql)
            .setParameter(1, array(ids))
            .setParameter(2, array(documentIds))
            .setParameter(3, array(callerGroups()))
            .setParameter(4, caller.associateId())
            .setParameter(5, now)
            .getResultList();
    return rows.stream().map(row -> activity(family, (@Nullable Object[]) row)).toList();
  }

  /** The number of messages tells the number of rows: the statement counts only its last part. */
  private void set(String sql, Collection<Integer> ids, int value, int expectedMessages) {
    if (ids.isEmpty()) {
      return;
    }
    int messages =
        entityManager
            .createNativeQuery(sql)
            .setParameter(1, array(ids))
            .setParameter(2, value)
            .setParameter(3, caller.associateId())
            .setParameter(4, now)
            .setParameter(5, correlation)
            .executeUpdate();
    if (messages != expectedMessages) {
      throw new IllegalStateException(
          "wrote " + messages + " messages instead of " + expectedMessages + " for rows " + ids);
    }
  }

  private Activity activity(Family family, @Nullable Object[] row) {
    return new Activity(
        family,
        Sentry.access(caller, rightsRow(family, row)),
        number(row[3]),
        Activity.Kind.of(number(row[4]), number(row[5])),
        number(row[6]),
        number(row[7]));
  }

  private static Row rightsRow(Family family, @Nullable Object[] row) {
    return new Row(
        family.table(),
        number(row[0]),
        new RowOwner(number(row[1]), groups(number(row[2]), Optional.ofNullable(row[8]))),
        Boolean.TRUE.equals(row[9]) ? Visibility.ALL : Visibility.NONE,
        row[10] == null ? Level.DELETE : Level.ofLetters(number(row[10])));
  }

  private static Set<Integer> groups(int stored, Optional<Object> shared) {
    Set<Integer> groups = new HashSet<>(Set.of(stored));
    shared.stream()
        .flatMap(list -> Arrays.stream(list.toString().split(",")))
        .map(Integer::valueOf)
        .forEach(groups::add);
    return groups;
  }

  private Collection<Integer> callerGroups() {
    return Stream.concat(Stream.of(caller.primaryGroup()), caller.extraGroups().stream()).toList();
  }

  private static int number(@Nullable Object value) {
    return value == null ? 0 : ((Number) value).intValue();
  }

  private static String array(Collection<Integer> ids) {
    return ids.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
  }
}
