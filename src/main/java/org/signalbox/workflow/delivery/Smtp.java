package org.signalbox.workflow.delivery;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Hands mail to the mail server. */
final class Smtp {

  private static final Logger LOG = System.getLogger(Smtp.class.getName());
  private static final String LIMIT_MILLIS = "10000";

  private final MailServer server;

  Smtp(MailServer server) {
    this.server = server;
  }

  /**
   * Sends the mail.
   *
   * @param refused the outcome when the server will never take mail for any of the addresses
   */
  Outcome send(Mail mail, Instant now, Outcome refused) {
    try {
      Session session = Session.getInstance(properties());
      MimeMessage message = MailWriter.write(mail, session, now);
      return hand(session, message, refused);
    } catch (MessagingException failed) {
      return Outcome.later(String.valueOf(failed.getMessage()));
    }
  }

  private Outcome hand(Session session, MimeMessage message, Outcome refused)
      throws MessagingException {
    Transport transport = session.getTransport("smtp");
    try {
      transport.connect(
          server.host(),
          server.port(),
          server.user().orElse(null),
          server.user().isPresent() ? server.password() : null);
      transport.sendMessage(message, message.getAllRecipients());
      return Outcome.handed();
    } catch (SendFailedException partly) {
      return judge(partly, refused);
    } finally {
      close(transport);
    }
  }

  /**
   * Addresses that are invalid got a permanent answer. For the sake of one that is only busy the
   * others get the mail again, with the same id.
   */
  private static Outcome judge(SendFailedException failed, Outcome refused) {
    Outcome later = Outcome.later(String.valueOf(failed.getMessage()));
    if (any(failed.getValidUnsentAddresses())) {
      return later;
    }
    if (any(failed.getValidSentAddresses())) {
      return Outcome.handed();
    }
    return any(failed.getInvalidAddresses()) ? refused : later;
  }

  private static boolean any(Address @Nullable [] addresses) {
    return addresses != null && addresses.length > 0;
  }

  // The server has taken the mail by then: what goes wrong now must not have it sent again.
  private static void close(Transport transport) {
    try {
      transport.close();
    } catch (MessagingException failed) {
      LOG.log(Level.DEBUG, "The mail server did not say goodbye", failed);
    }
  }

  private Properties properties() {
    Properties properties = new Properties();
    properties.put("mail.smtp.connectiontimeout", LIMIT_MILLIS);
    properties.put("mail.smtp.timeout", LIMIT_MILLIS);
    properties.put("mail.smtp.writetimeout", LIMIT_MILLIS);
    properties.put("mail.smtp.quitwait", "false");
    properties.put("mail.smtp.sendpartial", "true");
    properties.put("mail.smtp.auth", String.valueOf(server.user().isPresent()));
    properties.put("mail.smtp.ssl.enable", String.valueOf(server.tls().equals("tls")));
    properties.put("mail.smtp.starttls.enable", String.valueOf(server.tls().equals("starttls")));
    properties.put("mail.smtp.starttls.required", String.valueOf(server.tls().equals("starttls")));
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    server
        .trust()
        .ifPresent(
            trust -> properties.put("mail.smtp.ssl.socketFactory", trust.getSocketFactory()));
    return properties;
  }
}
