package org.signalbox.activity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.signalbox.activity.ActivityOutcome.Reason;

/** The identifiers of one call with the rows that they name, in the order of the request. */
final class Resolution {

  /** An identifier and its row; empty when it is malformed, unknown or hidden. */
  record Entry(Batch.Item item, Optional<Activity> row) {}

  private final List<Entry> entries;
  private final List<Batch.Item> unknown;

  Resolution(List<Entry> entries) {
    this.entries = List.copyOf(entries);
    this.unknown =
        entries.stream().filter(entry -> entry.row().isEmpty()).map(Entry::item).toList();
  }

  /** Strict handling: refuses the call when one of its identifiers names no row. */
  void refuseUnknown() {
    if (!complete()) {
      throw new UnknownActivity(unknown.stream().map(Batch.Item::text).toList());
    }
  }

  /** Whether every identifier names a row; otherwise nothing at all is written (decision 8). */
  boolean complete() {
    return unknown.isEmpty();
  }

  /** The rows, each once however often it is named. */
  Set<Activity> rows() {
    Set<Activity> rows = new LinkedHashSet<>();
    entries.forEach(entry -> entry.row().ifPresent(rows::add));
    return rows;
  }

  int unknown() {
    return unknown.size();
  }

  /** The identifiers as they were sent, but for those that name one of the rows. */
  List<String> textsOfOthers(Set<Activity> rows) {
    return entries.stream()
        .filter(entry -> entry.row().filter(rows::contains).isEmpty())
        .map(entry -> entry.item().text())
        .toList();
  }

  ActivityStatusResult result(ActivityStatus wanted) {
    Set<Activity> written = new HashSet<>();
    List<ActivityOutcome> outcomes = new ArrayList<>(entries.size());
    for (Entry entry : entries) {
      outcomes.add(
          entry
              .row()
              .map(row -> outcome(entry.item(), row, wanted, written))
              .orElseGet(() -> notFound(entry.item())));
    }
    return new ActivityStatusResult(outcomes, written.size(), unknown.size());
  }

  private static ActivityOutcome notFound(Batch.Item item) {
    return new ActivityOutcome(
        item.text(),
        false,
        ActivityStatus.Unknown,
        ActivityStatus.Unknown,
        false,
        item.identifier().isEmpty() ? Reason.MalformedIdentifier : Reason.UnknownActivity);
  }

  private ActivityOutcome outcome(
      Batch.Item item, Activity row, ActivityStatus wanted, Set<Activity> written) {
    Reason reason = reason(row, wanted, written);
    ActivityStatus after = complete() ? row.shownAfter(wanted) : row.shown();
    return new ActivityOutcome(
        item.text(), true, row.shown(), after, reason == Reason.None, reason);
  }

  private Reason reason(Activity row, ActivityStatus wanted, Set<Activity> written) {
    if (!complete()) {
      return Reason.OthersUnknown;
    }
    if (!row.changesTo(wanted)) {
      return Reason.AlreadyInState;
    }
    return written.add(row) ? Reason.None : Reason.NamedTwice;
  }
}
