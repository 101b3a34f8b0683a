package org.signalbox.activity.entity;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.signalbox.locale.Phrase;
import org.signalbox.wire.Failure;

/** Somebody else saved the row after the caller had read it. */
final class StaleEntity extends Failure {

  private StaleEntity() {
    super(
        Kind.CONFLICT,
        "SoIllegalOperationException",
        "changed-meanwhile",
        Phrase.of("changed-meanwhile"));
  }

  /**
   * Refuses a save over a newer one; who sends no stamp does not care.
   *
   * @param read the stamp that the caller read, which carriers tell to the second
   */
  static void check(Entity stored, Optional<Instant> read) {
    Optional<Instant> updated =
        stored.whole().moment("updated").map(at -> at.truncatedTo(ChronoUnit.SECONDS));
    if (read.isPresent() && updated.filter(read.get()::isBefore).isPresent()) {
      throw new StaleEntity();
    }
  }
}
