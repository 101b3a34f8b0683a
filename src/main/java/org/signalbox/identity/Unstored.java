package org.signalbox.identity;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.signalbox.wire.Scalar;

/** Answers that hold a secret: no cache between here and the client may keep them. */
final class Unstored {

  private Unstored() {}

  static Response of(String secret) {
    return Response.ok(new Scalar("string", secret))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
