package org.signalbox.activity;

import org.signalbox.wire.Failure;

/** An argument of the operation that no call may carry (wire-contract A.3). */
final class InvalidArgument extends Failure {

  private InvalidArgument(String errorType, String code, String message) {
    super(Kind.INVALID, errorType, code, message);
  }

  static InvalidArgument noIdentifiers() {
    return new InvalidArgument(
        "ArgumentNullException",
        "no-activity-identifier",
        "ActivityIdentifier must be an array of identifiers; it may be empty.");
  }

  static InvalidArgument tooMany(int max) {
    return new InvalidArgument(
        "ArgumentException",
        "too-many-activity-identifiers",
        "ActivityIdentifier must not hold more than " + max + " identifiers.");
  }

  static InvalidArgument unknownStatus() {
    return new InvalidArgument(
        "ArgumentException",
        "unknown-activity-status",
        "ActivityStatus must be NotStarted, Started or Completed.");
  }
}
