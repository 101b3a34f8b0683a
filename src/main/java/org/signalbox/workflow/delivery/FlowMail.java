package org.signalbox.workflow.delivery;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The mails of a flow: what SendEmail sends to the person, and NotifyByEmail to our own people. */
final class FlowMail {

  /** The outcome when the address of the person is refused for good. */
  private static final Outcome BOUNCED =
      new Outcome.Never("SENDINGUNSUCCESSFUL", true, "the mail server refuses the address");

  private final DeliverySettings settings;
  private final Instant now;

  FlowMail(DeliverySettings settings, Instant now) {
    this.settings = settings;
    this.now = now;
  }

  /**
   * To the person, who must still want it.
   *
   * @param files that go along; empty when they cannot
   */
  Outcome toPerson(OutboxRow row, StepContent content, Optional<List<Mail.Attachment>> files) {
    MergeTags tags = new MergeTags(content);
    String body = content.text("message", "body");
    String subject = tags.inText(subject(content));
    String address = content.text("person", "email");
    Optional<String> missing =
        Stream.of(
                content.expelled(),
                unless(content.flag("person", "consents"), "NOCONSENTFORPERSON"),
                unless(content.flag("person", "subscribed"), "NOMATCHINGSUBSCRIPTIONFORPERSON"),
                unless(!address.isEmpty(), "NOEMAILFORPERSON"),
                unless(!body.isEmpty(), "NOEMAILTEXT"),
                unless(!subject.isEmpty(), "NOSUBJECT"),
                unless(files.isPresent(), "SENDINGUNSUCCESSFUL"))
            .flatMap(Optional::stream)
            .findFirst();
    if (missing.isPresent()) {
      return Outcome.dropOut(missing.get());
    }
    if (!MailWriter.valid(address)) {
      return BOUNCED;
    }
    String html = tags.inHtml(body);
    return send(
        row,
        content,
        List.of(new Mail.Address(content.text("person", "name"), address)),
        new Text(subject, PlainText.of(html), Optional.of(html), files.orElse(List.of())),
        BOUNCED);
  }

  /** To our contact, our service contact, or those whom the step names. */
  Outcome toUs(OutboxRow row, StepContent content) {
    List<Mail.Address> to =
        content.receivers("email", "specificEmailAddresses").stream()
            .filter(MailWriter::valid)
            .map(address -> new Mail.Address("", address))
            .toList();
    if (to.isEmpty()) {
      return Outcome.dropOut("NONAMEEMAIL");
    }
    MergeTags tags = new MergeTags(content);
    Text text =
        new Text(
            tags.inText(content.text("settings", "subject")),
            tags.inText(content.text("settings", "text")),
            Optional.empty(),
            List.of());
    return send(row, content, to, text, Outcome.never("the mail server refuses the addresses"));
  }

  private record Text(
      String subject, String plain, Optional<String> html, List<Mail.Attachment> files) {}

  private Outcome send(
      OutboxRow row, StepContent content, List<Mail.Address> to, Text text, Outcome refused) {
    Optional<Mail.Address> from = Senders.from(content);
    if (from.isEmpty()) {
      return Outcome.dropOut("NOVALIDFROM");
    }
    Mail mail =
        new Mail(
            row.messageId(),
            from.get(),
            Senders.replyTo(content),
            to,
            text.subject(),
            text.plain(),
            text.html(),
            text.html().isPresent() ? headers(row, content) : Map.of(),
            text.files());
    return settings
        .mail()
        .map(server -> new Smtp(server).send(mail, now, refused))
        .orElseGet(() -> Outcome.later("no mail server is configured"));
  }

  private Map<String, String> headers(OutboxRow row, StepContent content) {
    Map<String, String> headers = new HashMap<>();
    settings
        .unsubscribeUrl(row.personId(), content.number("flow", "shipmentType"))
        .ifPresent(
            url -> {
              headers.put("List-Unsubscribe", "<" + url + ">");
              if (url.startsWith("https:")) {
                headers.put("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"); // RFC 8058, 3.1
              }
            });
    return headers;
  }

  private static String subject(StepContent content) {
    String own = content.text("settings", "subject");
    return own.isEmpty() ? content.text("message", "subject") : own;
  }

  private static Optional<String> unless(boolean holds, String reason) {
    return holds ? Optional.empty() : Optional.of(reason);
  }
}
