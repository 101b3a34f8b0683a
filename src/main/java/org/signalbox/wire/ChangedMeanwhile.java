package org.signalbox.wire;

import org.signalbox.locale.Phrase;

/** Somebody else changed the record between reading and writing it. */
final class ChangedMeanwhile extends Failure {

  ChangedMeanwhile() {
    super(
        Kind.CONFLICT,
        "SoIllegalOperationException",
        "changed-meanwhile",
        Phrase.of("changed-meanwhile"));
  }
}
