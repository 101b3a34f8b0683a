package org.signalbox.identity;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Answers that hold a secret: no cache between here and the client may keep them. */
final class Unstored {

  private Unstored() {}

  static Response of(String secret) {
    return Response.ok(secret).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
  }
}
