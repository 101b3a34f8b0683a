package org.signalbox.exchange;

import org.signalbox.locale.Phrase;
import org.signalbox.wire.Failure;

/** A file that is not even read: it is too long, or says that it is no CSV. */
final class UnusableFile extends Failure {

  UnusableFile(long limit) {
    super(Kind.TOO_LARGE, "HttpError", "request-too-large", Phrase.of("too-large", limit));
  }

  UnusableFile(String mediaType) {
    super(
        Kind.UNSUPPORTED,
        "HttpError",
        "unsupported-media-type",
        Phrase.of("media-type-unsupported", mediaType));
  }
}
