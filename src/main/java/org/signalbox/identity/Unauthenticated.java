package org.signalbox.identity;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;
import org.signalbox.wire.Failure;

/**
 * Nobody, or nobody that we know, sent the request (wire-contract 1.6). All wrong credentials look
 * alike, so that the answer tells nothing about which names exist.
 */
final class Unauthenticated extends Failure {

  private final boolean challenge;

  private Unauthenticated(String errorType, String code, String message, boolean challenge) {
    super(Kind.UNAUTHENTICATED, errorType, code, message);
    this.challenge = challenge;
  }

  static Unauthenticated withoutCredentials() {
    return new Unauthenticated(
        "ArgumentException",
        "no-credentials",
        "X-XSRF-TOKEN HTTP header missing. Add X-XSRF-TOKEN HTTP header to use existing session,"
            + " or an Authorization header to log in.",
        true);
  }

  static Unauthenticated wrongCredentials() {
    return new Unauthenticated(
        "SoSessionException",
        "invalid-credentials",
        "Login failed: the credentials are not valid here.",
        true);
  }

  /** The same refusal for a browser application, which a password dialog would not help. */
  Unauthenticated unchallenged() {
    return new Unauthenticated(errorType(), code(), text(), false);
  }

  @Override
  public Map<String, String> headers() {
    return challenge
        ? Map.of(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"SuperOffice\", charset=\"UTF-8\"")
        : Map.of();
  }
}
