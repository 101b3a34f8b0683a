package org.signalbox.workflow.participant;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.signalbox.locale.Phrase;
import org.signalbox.wire.Failure;

/** A list of keys that no call may carry: a missing one, or one that is too long. */
final class InvalidIds extends Failure {

  private InvalidIds(String errorType, String code, Phrase phrase) {
    super(Kind.INVALID, errorType, code, phrase);
  }

  /** The list itself, which may be empty, but not missing and not longer than {@code most}. */
  static List<Integer> checked(@Nullable List<Integer> ids, String member, int most) {
    if (ids == null) {
      throw new InvalidIds("ArgumentNullException", "no-ids", Phrase.of("no-ids", member));
    }
    if (ids.size() > most) {
      throw new InvalidIds(
          "ArgumentException", "too-many-ids", Phrase.of("too-many-ids", member, most));
    }
    return ids;
  }
}
