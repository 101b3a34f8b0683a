package org.signalbox.workflow.delivery;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Puts a mail into MIME: UTF-8 throughout, and no header can be smuggled in by a name. */
final class MailWriter {

  private static final String CHARSET = "UTF-8";
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  /** A message that keeps the id that it is given. */
  private static final class Identified extends MimeMessage {

    private final String id;

    Identified(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }

  private MailWriter() {}

  static MimeMessage write(Mail mail, Session session, Instant now) throws MessagingException {
    InternetAddress from = internet(mail.from());
    MimeMessage message = new Identified(session, "<" + mail.id() + "@" + host(from) + ">");
    message.setFrom(from);
    if (mail.replyTo().isPresent()) {
      message.setReplyTo(addresses(List.of(mail.replyTo().get())));
    }
    message.setRecipients(Message.RecipientType.TO, addresses(mail.to()));
    message.setSubject(oneLine(mail.subject()), CHARSET);
    message.setHeader("Date", DATE.format(now));
    for (Map.Entry<String, String> header : mail.headers().entrySet()) {
      message.setHeader(header.getKey(), oneLine(header.getValue()));
    }
    fill(message, mail);
    message.saveChanges();
    return message;
  }

  /** Whether it is the address of one mailbox. */
  static boolean valid(String address) {
    try {
      return !parse(address).isGroup();
    } catch (AddressException malformed) {
      return false;
    }
  }

  private static void fill(MimeMessage message, Mail mail) throws MessagingException {
    if (mail.html().isEmpty()) {
      message.setText(mail.text(), CHARSET);
      return;
    }
    MimeBodyPart text = new MimeBodyPart();
    text.setText(mail.text(), CHARSET);
    MimeBodyPart html = new MimeBodyPart();
    html.setText(mail.html().get(), CHARSET, "html");
    message.setContent(new MimeMultipart("alternative", text, html));
  }

  private static InternetAddress[] addresses(List<Mail.Address> list) throws AddressException {
    InternetAddress[] addresses = new InternetAddress[list.size()];
    for (int i = 0; i < addresses.length; i++) {
      addresses[i] = internet(list.get(i));
    }
    return addresses;
  }

  private static InternetAddress internet(Mail.Address address) throws AddressException {
    InternetAddress internet = parse(address.address());
    try {
      internet.setPersonal(address.name().isEmpty() ? null : oneLine(address.name()), CHARSET);
    } catch (UnsupportedEncodingException impossible) {
      throw new IllegalStateException("every JDK has UTF-8", impossible);
    }
    return internet;
  }

  private static InternetAddress parse(String address) throws AddressException {
    return new InternetAddress(address, true);
  }

  private static String host(InternetAddress address) {
    String text = address.getAddress();
    return text.substring(text.lastIndexOf('@') + 1);
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\p{Cntrl}+", " ").strip();
  }
}
