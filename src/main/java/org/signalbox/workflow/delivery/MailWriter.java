package org.signalbox.workflow.delivery;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Puts a mail into MIME: UTF-8 throughout, and no header can be smuggled in by a name. */
final class MailWriter {

  private static final String CHARSET = "UTF-8";
  private static final Pattern PRINTABLE = Pattern.compile("[ -~]*");
  private static final int LONGEST_WORD = 76; // of RFC 2047; what is longer is more than one
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

  private static void fill(MimePart message, Mail mail) throws MessagingException {
    if (mail.attachments().isEmpty()) {
      text(message, mail);
      return;
    }
    MimeBodyPart text = new MimeBodyPart();
    text(text, mail);
    MimeMultipart mixed = new MimeMultipart(text);
    for (Mail.Attachment attachment : mail.attachments()) {
      mixed.addBodyPart(file(attachment));
    }
    message.setContent(mixed);
  }

  private static void text(MimePart part, Mail mail) throws MessagingException {
    if (mail.html().isEmpty()) {
      part.setText(mail.text(), CHARSET);
      return;
    }
    MimeBodyPart text = new MimeBodyPart();
    text.setText(mail.text(), CHARSET);
    MimeBodyPart html = new MimeBodyPart();
    html.setText(mail.html().get(), CHARSET, "html");
    part.setContent(new MimeMultipart("alternative", text, html));
  }

  /**
   * The name in the form of RFC 2231 and, if short, of RFC 2047 for readers that know no better.
   */
  private static MimeBodyPart file(Mail.Attachment attachment) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setDataHandler(new DataHandler(attachment.content()));
    String name = oneLine(attachment.name());
    part.setHeader("Content-Disposition", "attachment;" + FileName.parameters(name));
    ContentType type = new ContentType(attachment.content().getContentType());
    String word = word(name);
    if (word.length() < LONGEST_WORD) {
      type.setParameter("name", word);
    }
    part.setHeader("Content-Type", type.toString());
    part.setHeader("Content-Transfer-Encoding", "base64");
    return part;
  }

  private static String word(String text) {
    try {
      return MimeUtility.encodeText(text, CHARSET, "B");
    } catch (UnsupportedEncodingException impossible) {
      throw new IllegalStateException("every JDK has UTF-8", impossible);
    }
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

  /**
   * Servers without SMTPUTF8 take ASCII only, and the mail provider cuts all else down to octets,
   * line breaks among them: domains go as RFC 5890 spells them, other such addresses not at all.
   */
  private static InternetAddress parse(String address) throws AddressException {
    InternetAddress internet = new InternetAddress(address, true);
    String text = internet.getAddress();
    int domain = text.lastIndexOf('@') + 1;
    String ascii = text.substring(0, domain) + asciiDomain(text.substring(domain));
    if (!PRINTABLE.matcher(ascii).matches()) {
      throw new AddressException("not ASCII", text);
    }
    internet.setAddress(ascii);
    return internet;
  }

  private static String asciiDomain(String domain) throws AddressException {
    try {
      return PRINTABLE.matcher(domain).matches() ? domain : IDN.toASCII(domain);
    } catch (IllegalArgumentException malformed) {
      throw new AddressException("not a domain", domain);
    }
  }

  private static String host(InternetAddress address) {
    String text = address.getAddress();
    return text.substring(text.lastIndexOf('@') + 1);
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\p{Cntrl}+", " ").strip();
  }
}
