package org.signalbox.call;

import org.signalbox.locale.Phrase;
import org.signalbox.wire.Failure;

/** A header that decides how a call is done, with a value that decides nothing. */
final class InvalidHeader extends Failure {

  private InvalidHeader(String phrase) {
    super(Kind.INVALID, "ArgumentException", "invalid-header", Phrase.of(phrase));
  }

  static InvalidHeader noKey() {
    return new InvalidHeader("invalid-idempotency-key");
  }

  static InvalidHeader neitherDryNorReal() {
    return new InvalidHeader("invalid-dry-run");
  }
}
