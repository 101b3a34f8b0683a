package org.signalbox.identity;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;
import org.signalbox.locale.Phrase;
import org.signalbox.wire.Failure;

/**
 * Nobody, or nobody that we know, sent the request (wire-contract 1.6). All wrong credentials look
 * alike, so that the answer tells nothing about which names exist.
 */
final class Unauthenticated extends Failure {

  private final boolean challenge;

  private Unauthenticated(String errorType, String code, Phrase phrase, boolean challenge) {
    super(Kind.UNAUTHENTICATED, errorType, code, phrase);
    this.challenge = challenge;
  }

  static Unauthenticated withoutCredentials() {
    return new Unauthenticated(
        "ArgumentException", "no-credentials", Phrase.of("no-credentials"), true);
  }

  static Unauthenticated wrongCredentials() {
    return new Unauthenticated(
        "SoSessionException", "invalid-credentials", Phrase.of("invalid-credentials"), true);
  }

  /** The same refusal for a browser application, which a password dialog would not help. */
  Unauthenticated unchallenged() {
    return new Unauthenticated(errorType(), code(), phrase(), false);
  }

  @Override
  public Map<String, String> headers() {
    return challenge
        ? Map.of(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"SuperOffice\", charset=\"UTF-8\"")
        : Map.of();
  }
}
