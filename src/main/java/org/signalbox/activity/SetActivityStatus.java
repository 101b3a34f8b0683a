package org.signalbox.activity;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.signalbox.call.Answer;
import org.signalbox.call.Call;
import org.signalbox.call.Repeatable;
import org.signalbox.call.Repeats;

/**
 * Sets the completion of any mix of appointments, to-dos, documents and sales in one transaction,
 * in the order of work of domain.md 4.5: afterwards either every row is as asked, or none was
 * written.
 */
@Stateless
public class SetActivityStatus {

  private static final Repeatable<ActivityStatusResult> OPERATION =
      new Repeatable<>("SetActivityStatus", KeptResult::written, KeptResult::read);

  @PersistenceContext EntityManager entityManager;
  private final InstantSource clock;
  private final Repeats repeats;

  /** For the proxies of the container, which never call it. */
  public SetActivityStatus() {
    this(InstantSource.system(), new Repeats());
  }

  @Inject
  SetActivityStatus(InstantSource clock, Repeats repeats) {
    this.clock = clock;
    this.repeats = repeats;
  }

  /**
   * Sets the completion of every named row, or of none.
   *
   * @param call whose caller needs Update on every row and on its completion fields
   * @param identifiers the texts of the request, in its order
   * @param status anything but Unknown
   * @param strict whether malformed and unknown identifiers are errors (decision 7)
   */
  public Answer<ActivityStatusResult> set(
      Call call, List<@Nullable String> identifiers, ActivityStatus status, boolean strict) {
    return repeats.once(
        entityManager, call, OPERATION, () -> change(call, identifiers, status, strict));
  }

  private ActivityStatusResult change(
      Call call, List<@Nullable String> identifiers, ActivityStatus status, boolean strict) {
    if (status == ActivityStatus.Unknown) {
      throw InvalidArgument.unknownStatus();
    }
    Batch batch = Batch.of(identifiers);
    if (strict) {
      batch.refuseMalformed();
    }
    ActivityStore store = new ActivityStore(entityManager, call, clock.instant());
    Resolution resolution = batch.resolve(lock(store, batch, status));
    if (strict) {
      resolution.refuseUnknown();
    }
    if (resolution.complete()) {
      check(resolution.rows());
      if (!call.dryRun()) {
        write(store, changing(resolution.rows(), status), status);
      }
    }
    return resolution.result(status);
  }

  /** Locks the sales of the appointments too, because their next due date will be computed. */
  private static LockedRows lock(ActivityStore store, Batch batch, ActivityStatus status) {
    List<Activity> appointments =
        store.lockAppointments(batch.appointmentIds(), batch.documentIds());
    Set<Integer> saleIds = new HashSet<>(batch.saleIds());
    saleIds.addAll(salesOf(changing(appointments, status)));
    return new LockedRows(appointments, store.lockSales(saleIds));
  }

  private static void check(Set<Activity> rows) {
    rows.forEach(Activity::requireWritable);
    NotCompletable.check(rows);
  }

  private static void write(ActivityStore store, List<Activity> changing, ActivityStatus status) {
    store.setAppointments(
        ids(changing, Family.APPOINTMENT), Completion.stored(Family.APPOINTMENT, status));
    store.recomputeNextDue(salesOf(changing));
    store.setSales(ids(changing, Family.SALE), Completion.stored(Family.SALE, status));
  }

  private static List<Activity> changing(Collection<Activity> rows, ActivityStatus status) {
    return rows.stream().filter(row -> row.changesTo(status)).toList();
  }

  private static List<Integer> ids(List<Activity> rows, Family family) {
    return rows.stream().filter(row -> row.family() == family).map(Activity::id).toList();
  }

  private static Set<Integer> salesOf(List<Activity> appointments) {
    return appointments.stream()
        .map(Activity::saleId)
        .filter(saleId -> saleId != 0)
        .collect(Collectors.toSet());
  }
}
