package org.signalbox.activity.entity;

import java.time.Instant;
import java.util.Optional;
import org.signalbox.locale.Phrase;
import org.signalbox.locale.Reading;
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
   * @param read what the save is made of
   */
  static void check(Entity stored, Optional<Reading> read) {
    Optional<Instant> updated = stored.whole().moment("updated");
    if (read.isPresent() && !read.get().isOf(updated)) {
      throw new StaleEntity();
    }
  }
}
