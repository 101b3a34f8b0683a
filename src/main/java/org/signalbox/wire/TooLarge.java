package org.signalbox.wire;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response;

/** The body is longer than the server takes (wire-contract 11). */
final class TooLarge extends ClientErrorException {

  TooLarge(int limit) {
    super(
        "The request body must not be longer than " + limit + " bytes.",
        Response.Status.REQUEST_ENTITY_TOO_LARGE);
  }
}
