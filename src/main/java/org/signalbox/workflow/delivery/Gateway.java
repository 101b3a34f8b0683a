package org.signalbox.workflow.delivery;

import java.net.URI;
import java.util.Map;

/** Somebody to whom signed calls go. */
record Gateway(URI url, String secret) {

  Outcome call(Http http, String json) {
    return http.post(url, json, Map.of("SO-Signature", Signature.of(json, secret)));
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return url.toString();
  }
}
