package org.signalbox.identity;

import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.Map;
import org.signalbox.locale.Phrase;
import org.signalbox.wire.Failure;

/** Somebody came too often, and is told in {@code Retry-After} when to come back. */
abstract class RetryLater extends Failure {

  private final long seconds;

  /**
   * @param code also the key of a sentence with the seconds in it
   */
  RetryLater(String errorType, String code, Duration wait) {
    super(Kind.LIMITED, errorType, code, Phrase.of(code, seconds(wait)));
    seconds = seconds(wait);
  }

  @Override
  public final Map<String, String> headers() {
    return Map.of(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
  }

  private static long seconds(Duration wait) {
    return Math.max(1, wait.plusMillis(999).toSeconds());
  }
}
