package org.signalbox.wire;

import java.util.Optional;
import org.signalbox.locale.Phrase;

/** The body is of a media type or an encoding that no operation reads (wire-contract 4.1). */
final class UnsupportedBody extends Failure {

  private UnsupportedBody(Phrase phrase) {
    super(Kind.UNSUPPORTED, "HttpError", "unsupported-media-type", phrase);
  }

  /** What was sent is repeated only when it has the form of a media type. */
  static UnsupportedBody ofType(Optional<ContentType> sent) {
    return new UnsupportedBody(
        sent.map(type -> Phrase.of("media-type-unsupported", type.name()))
            .orElseGet(() -> Phrase.of("media-type-malformed")));
  }

  static UnsupportedBody ofEncoding() {
    return new UnsupportedBody(Phrase.of("content-encoding-unsupported"));
  }
}
