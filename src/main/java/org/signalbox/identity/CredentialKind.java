package org.signalbox.identity;

import java.util.Locale;

/** What this server hands out in place of a password. */
public enum CredentialKind {
  /** {@code 7T:...}, shown by the scheme SOTicket; lives on while it is used. */
  TICKET,
  /** {@code 8A:tenant....}, shown by the scheme Bearer; ends at a fixed time. */
  TOKEN,
  /** The cookie of a browser; lives on while it is used. */
  SESSION;

  /** The name in the database. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
