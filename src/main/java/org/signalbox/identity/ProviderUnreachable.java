package org.signalbox.identity;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;
import org.signalbox.locale.Phrase;
import org.signalbox.wire.Failure;

/** Nobody can say now whether a token is good, because the provider's keys cannot be fetched. */
final class ProviderUnreachable extends Failure {

  ProviderUnreachable() {
    super(
        Kind.UNAVAILABLE,
        "SoServerUnavailableException",
        "provider-unreachable",
        Phrase.of("provider-unreachable"));
  }

  @Override
  public Map<String, String> headers() {
    return Map.of(HttpHeaders.RETRY_AFTER, "30");
  }
}
