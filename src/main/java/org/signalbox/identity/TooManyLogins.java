package org.signalbox.identity;

import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.Map;
import org.signalbox.locale.Phrase;
import org.signalbox.wire.Failure;

/** Too many wrong passwords came before this one, which was not looked at (wire-contract 11). */
final class TooManyLogins extends Failure {

  private final long seconds;

  TooManyLogins(Duration wait) {
    super(
        Kind.LIMITED,
        "SoSessionException",
        "too-many-logins",
        Phrase.of("too-many-logins", seconds(wait)));
    seconds = seconds(wait);
  }

  @Override
  public Map<String, String> headers() {
    return Map.of(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
  }

  private static long seconds(Duration wait) {
    return wait.plusMillis(999).toSeconds();
  }
}
