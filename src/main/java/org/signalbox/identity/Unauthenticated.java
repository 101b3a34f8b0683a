package org.signalbox.identity;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;
import java.util.Optional;
import org.signalbox.locale.Phrase;
import org.signalbox.wire.Failure;

/**
 * Nobody, or nobody that we know, sent the request (wire-contract 1.6). All wrong credentials look
 * alike, so that the answer tells nothing about which names exist.
 */
final class Unauthenticated extends Failure {

  private final transient Optional<String> challenge;

  private Unauthenticated(String errorType, String code, Optional<String> challenge) {
    super(Kind.UNAUTHENTICATED, errorType, code, Phrase.of(code));
    this.challenge = challenge;
  }

  static Unauthenticated withoutCredentials() {
    return new Unauthenticated("ArgumentException", "no-credentials", Optional.empty());
  }

  static Unauthenticated wrongCredentials() {
    return new Unauthenticated("SoSessionException", "invalid-credentials", Optional.empty());
  }

  /** The header {@code X-XSRF-TOKEN} belongs to no session that the request names. */
  static Unauthenticated wrongXsrfValue() {
    return new Unauthenticated("XsrfValidationException", "invalid-xsrf-value", Optional.empty());
  }

  /** The same refusal with the header {@code WWW-Authenticate}. */
  Unauthenticated challenging(String scheme) {
    return new Unauthenticated(errorType(), code(), Optional.of(scheme));
  }

  @Override
  public Map<String, String> headers() {
    return challenge.map(scheme -> Map.of(HttpHeaders.WWW_AUTHENTICATE, scheme)).orElse(Map.of());
  }
}
