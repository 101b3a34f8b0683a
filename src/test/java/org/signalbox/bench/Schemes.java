package org.signalbox.bench;

import org.signalbox.bench.Table.Goal;
import org.signalbox.run.Installation;

/** What a ticket or a token costs in place of a password that has been verified before. */
final class Schemes {

  private static final int CALLS = 300;
  private static final String UNKNOWN =
      "{\"ActivityIdentifier\":[\"appointment_id=424242\"],\"ActivityStatus\":\"Completed\"}";

  private final Installation installation;

  Schemes(Installation installation) {
    this.installation = installation;
  }

  void measure(Table table) throws Exception {
    compare(table, "SOTicket", "SOTicket 7T:VALID==");
    compare(table, "Bearer", "Bearer 8A:Cust12345.VALID");
  }

  private void compare(Table table, String scheme, String authorization) throws Exception {
    Comparison comparison =
        Comparison.of(() -> call(authorization), CALLS, () -> call(Http.AUTHORIZATION), CALLS);
    table.add(
        "A call with " + scheme + " / with Basic",
        comparison.first(),
        comparison.second(),
        "ms",
        Goal.atMost(1.1));
  }

  private void call(String authorization) throws Exception {
    Http.post(installation.url() + Http.SET_ACTIVITY_STATUS, UNKNOWN, authorization);
  }
}
