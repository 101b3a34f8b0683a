package org.signalbox.activity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.signalbox.locale.Phrase;
import org.signalbox.wire.Failure;
import org.signalbox.wire.Finding;

/** Rows in a state that completion must not overwrite (domain.md 4.4, decision 8). */
final class NotCompletable extends Failure {

  private NotCompletable(List<Finding> findings) {
    super(
        Kind.CONFLICT,
        "SoIllegalOperationException",
        "activity-not-completable",
        Phrase.of(
            "activity-not-completable",
            findings.size(),
            findings.get(0).subject(),
            findings.get(0).phrase()),
        findings);
  }

  static NotCompletable of(String identifier, Refusal why) {
    return new NotCompletable(List.of(new Finding(why.code(), identifier, why.phrase())));
  }

  /** Refuses the batch when one of its rows refuses. */
  static void check(Collection<Activity> rows) {
    List<Finding> findings = rows.stream().flatMap(row -> finding(row).stream()).toList();
    if (!findings.isEmpty()) {
      throw new NotCompletable(findings);
    }
  }

  private static Optional<Finding> finding(Activity row) {
    return row.refusal()
        .map(
            why -> new Finding(why.code(), row.family().table() + "_id=" + row.id(), why.phrase()));
  }
}
