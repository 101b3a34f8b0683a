package org.signalbox.identity;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The form of tickets and tokens (wire-contract 1.1 and 1.4), which clients take as opaque: this
 * server writes it, and never reads it again.
 */
final class Tickets {

  static final String TICKET = "7T:";
  static final String TOKEN = "8A:";

  private Tickets() {}

  /** {@code 7T:} and, in base64 of UTF-16LE, a random part, the serial and online the tenant. */
  static String ticket(int serial, String tenant) {
    String text = Secrets.hex() + ";" + serial + (tenant.isEmpty() ? "" : ";" + tenant);
    return TICKET + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_16LE));
  }

  /** {@code 8A:}, the tenant, a dot and a random part. */
  static String token(String tenant) {
    return TOKEN + tenant + "." + Secrets.text();
  }
}
