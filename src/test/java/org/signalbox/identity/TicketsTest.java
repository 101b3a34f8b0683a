package org.signalbox.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** Wire-contract 1.4. */
class TicketsTest {

  @Test
  void ticketIsBase64OfAText() {
    assertThat(text(Tickets.ticket(17, ""))).matches("[0-9a-f]{32};17");
    assertThat(text(Tickets.ticket(17, "Cust26759"))).matches("[0-9a-f]{32};17;Cust26759");
  }

  @Test
  void tokenNamesTheTenantBeforeADot() {
    assertThat(Tickets.token("Cust12345")).matches("8A:Cust12345\\.[A-Za-z0-9_-]{43}");
  }

  @Test
  void noTwoAreAlike() {
    assertThat(Tickets.ticket(1, "")).isNotEqualTo(Tickets.ticket(1, ""));
    assertThat(Tickets.token("Cust1")).isNotEqualTo(Tickets.token("Cust1"));
  }

  private static String text(String ticket) {
    assertThat(ticket).startsWith("7T:");
    byte[] bytes = Base64.getDecoder().decode(ticket.substring(3));
    return new String(bytes, StandardCharsets.UTF_16LE);
  }
}
