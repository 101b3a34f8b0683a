package org.signalbox.activity;

import org.signalbox.locale.Phrase;
import org.signalbox.wire.Failure;

/** An argument of the operation that no call may carry (wire-contract A.3). */
final class InvalidArgument extends Failure {

  private InvalidArgument(String errorType, String code, Phrase phrase) {
    super(Kind.INVALID, errorType, code, phrase);
  }

  static InvalidArgument noIdentifiers(String member) {
    return new InvalidArgument(
        "ArgumentNullException",
        "no-activity-identifier",
        Phrase.of("no-activity-identifier", member));
  }

  static InvalidArgument noIdentifier(String member) {
    return new InvalidArgument(
        "ArgumentNullException", "argument-missing", Phrase.of("argument-missing", member));
  }

  static InvalidArgument tooMany(int max) {
    return new InvalidArgument(
        "ArgumentException",
        "too-many-activity-identifiers",
        Phrase.of("too-many-activity-identifiers", max));
  }

  static InvalidArgument unknownStatus() {
    return new InvalidArgument(
        "ArgumentException", "unknown-activity-status", Phrase.of("unknown-activity-status"));
  }
}
