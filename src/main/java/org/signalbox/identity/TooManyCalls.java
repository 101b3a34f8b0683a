package org.signalbox.identity;

import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.Map;
import org.signalbox.locale.Phrase;
import org.signalbox.wire.Failure;

/** The caller makes more calls than the operator allows (wire-contract 11). */
final class TooManyCalls extends Failure {

  private final long seconds;

  TooManyCalls(Duration wait) {
    super(
        Kind.LIMITED,
        "SoIllegalOperationException",
        "too-many-calls",
        Phrase.of("too-many-calls", seconds(wait)));
    seconds = seconds(wait);
  }

  @Override
  public Map<String, String> headers() {
    return Map.of(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
  }

  private static long seconds(Duration wait) {
    return Math.max(1, wait.plusMillis(999).toSeconds());
  }
}
