package org.signalbox.workflow.delivery;

import java.util.Optional;
import javax.net.ssl.SSLContext;

/**
 * The server that takes our mail.
 *
 * @param user whom to log in as, if anybody
 * @param tls off, starttls or tls
 * @param trust in its certificate, if not that of this Java
 */
record MailServer(
    String host,
    int port,
    Optional<String> user,
    String password,
    String tls,
    Optional<SSLContext> trust) {

  /** Without the password. */
  @Override
  public String toString() {
    return host + ":" + port;
  }
}
