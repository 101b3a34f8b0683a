package org.signalbox.call;

import org.signalbox.locale.Phrase;
import org.signalbox.wire.Failure;

/** The caller used the same key before, and asked for something else (decision 11). */
public final class KeyMismatch extends Failure {

  KeyMismatch() {
    super(
        Kind.MISMATCH,
        "ArgumentException",
        "idempotency-key-mismatch",
        Phrase.of("idempotency-key-mismatch"));
  }
}
