package org.signalbox.wire;

import org.signalbox.locale.Phrase;

/** The body is longer than the server takes (wire-contract 11). */
final class TooLarge extends Failure {

  TooLarge(int limit) {
    super(Kind.TOO_LARGE, "HttpError", "request-too-large", Phrase.of("too-large", limit));
  }
}
