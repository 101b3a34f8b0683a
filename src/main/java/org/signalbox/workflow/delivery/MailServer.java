package org.signalbox.workflow.delivery;

import java.util.Optional;

/**
 * The server that takes our mail.
 *
 * @param user whom to log in as, if anybody
 * @param tls off, starttls or tls
 */
record MailServer(String host, int port, Optional<String> user, String password, String tls) {

  /** Without the password. */
  @Override
  public String toString() {
    return host + ":" + port;
  }
}
