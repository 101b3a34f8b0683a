package org.signalbox.activity;

import jakarta.ws.rs.core.Response;

/** The headers that tell how many rows a call changed and how many it did not find (decision 7). */
final class Counts {

  private Counts() {}

  static Response of(Response.ResponseBuilder answer, int changed, int unknown) {
    answer.header("SO-Changed", changed);
    return (unknown == 0 ? answer : answer.header("SO-Unknown", unknown)).build();
  }
}
