package org.signalbox.wire;

/** Somebody else changed the record between reading and writing it. */
final class ChangedMeanwhile extends Failure {

  ChangedMeanwhile() {
    super(
        Kind.CONFLICT,
        "SoIllegalOperationException",
        "changed-meanwhile",
        "The record was changed by somebody else in the meantime. Read it again and repeat.");
  }
}
