package org.signalbox.activity;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One change of completion in its transaction, in the order of work of domain.md 4.5: afterwards
 * either every row is as the call wants it, or none was written.
 */
final class CompletionChange {

  /**
   * What was done, or would be in a dry run.
   *
   * @param resolution the identifiers with their rows as they were
   * @param targets the status of each row that was to have one; empty when a row is unknown
   */
  record Done(Resolution resolution, Map<Activity, ActivityStatus> targets) {

    /** The status that the row has now. */
    ActivityStatus now(Activity row) {
      return Optional.ofNullable(targets.get(row)).map(row::shownAfter).orElseGet(row::shown);
    }

    ToggleResult toggled() {
      return new ToggleResult(
          resolution.complete()
              ? resolution.rows().stream().findFirst().map(this::now).orElse(ActivityStatus.Unknown)
              : ActivityStatus.Unknown,
          resolution.textsOfOthers(targets.keySet()),
          changed().size(),
          resolution.unknown());
    }

    List<Activity> changed() {
      return changes().map(Map.Entry::getKey).toList();
    }

    /** The rows that are to be written, each with the status that it becomes. */
    private Stream<Map.Entry<Activity, ActivityStatus>> changes() {
      return targets.entrySet().stream()
          .filter(target -> target.getKey().changesTo(target.getValue()));
    }

    /** Keys by what is to be stored: one statement for each value. */
    Map<Integer, List<Integer>> byValue(Family family) {
      return changes()
          .filter(change -> change.getKey().family() == family)
          .collect(
              Collectors.groupingBy(
                  change -> Completion.stored(family, change.getValue()),
                  TreeMap::new,
                  Collectors.mapping(change -> change.getKey().id(), Collectors.toList())));
    }
  }

  private final ActivityStore store;
  private final Wish wish;
  private final boolean strict;

  CompletionChange(ActivityStore store, Wish wish, boolean strict) {
    this.store = store;
    this.wish = wish;
    this.strict = strict;
  }

  /** Changes the rows that the texts name; in a dry run only tells. */
  Done of(List<@Nullable String> identifiers) {
    Batch batch = Batch.of(identifiers);
    if (strict) {
      batch.refuseMalformed();
    }
    Resolution resolution = batch.resolve(lock(batch));
    if (strict) {
      resolution.refuseUnknown();
    }
    if (!resolution.complete()) {
      return new Done(resolution, Map.of());
    }
    Set<Activity> rows = resolution.rows();
    rows.forEach(Activity::requireWritable);
    NotCompletable.check(rows);
    Done done = new Done(resolution, wish.targets(rows));
    store.set(done);
    return done;
  }

  /** Locks the sales of the appointments too, because their next due date will be computed. */
  private LockedRows lock(Batch batch) {
    List<Activity> appointments =
        store.lockAppointments(batch.appointmentIds(), batch.documentIds());
    Set<Integer> saleIds = new HashSet<>(batch.saleIds());
    saleIds.addAll(salesOf(appointments.stream().filter(wish::mayChange).toList()));
    return new LockedRows(appointments, store.lockSales(saleIds));
  }

  /** The sales that the appointments belong to. */
  static Set<Integer> salesOf(Collection<Activity> appointments) {
    return appointments.stream()
        .map(Activity::saleId)
        .filter(saleId -> saleId != 0)
        .collect(Collectors.toSet());
  }
}
