package org.signalbox.workflow.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.signalbox.workflow.FlowDatabase;

class MailDeliveryTest {

  @RegisterExtension static final FlowDatabase DATABASE = new FlowDatabase();

  private static final int SEND_EMAIL = 1;
  private static final int NOTIFY = 12;

  private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
  private final Worker worker = new Worker(DATABASE);

  @BeforeEach
  void startTheServer() {
    server.start();
    worker
        .with("mail-host", "127.0.0.1")
        .with("mail-port", String.valueOf(server.getSmtp().getPort()));
    DATABASE.run(
        """
        insert into s_message (s_message_id, subject, body) values (7, 'Of the message',
          '<html><head><style>p {}</style></head><body><p>Hei [[customer.firstname]] &amp; [[company.name]]!</p>'
          '<p>Blåbær <a href="https://a.example/x">her</a>[[customer.shoesize]]</p></body></html>')
        """);
  }

  @AfterEach
  void stopTheServer() {
    server.stop();
  }

  @Test
  void personGetsAMailInBothForms() throws MessagingException, IOException {
    worker.flow(
        SEND_EMAIL, "{\"shipmentId\": 7, \"subject\": \"Velkommen, [[customer.firstname]]!\"}");
    worker.due(4, "step.send-email");

    worker.deliverAll();

    MimeMessage mail = server.getReceivedMessages()[0];
    assertThat(header(mail, "Message-ID")).isEqualTo("<4.1.53@ours.example>");
    assertThat(header(mail, "Date")).isEqualTo("Sat, 21 Nov 2026 12:00:00 +0000");
    assertThat(header(mail, "From")).isEqualTo("Fjordlys <news@ours.example>");
    assertThat(header(mail, "Reply-To")).isEqualTo("reply@ours.example");
    assertThat(header(mail, "To")).isEqualTo("=?UTF-8?Q?=C3=85se_B=C3=B8?= <ase@customer.example>");
    assertThat(header(mail, "Subject")).isEqualTo("=?UTF-8?Q?Velkommen,_=C3=85se!?=");
    assertThat(mail.getHeader("List-Unsubscribe")).isNull();
    assertThat(mail.getContentType()).startsWith("multipart/alternative;");
    MimeMultipart parts = (MimeMultipart) mail.getContent();
    assertThat(parts.getBodyPart(0).getContentType()).isEqualTo("text/plain; charset=UTF-8");
    assertThat(parts.getBodyPart(0).getContent())
        .isEqualTo("Hei Åse & Fjordlys Energi AS!\r\nBlåbær her (https://a.example/x)");
    assertThat(parts.getBodyPart(1).getContentType()).isEqualTo("text/html; charset=UTF-8");
    assertThat(parts.getBodyPart(1).getContent().toString())
        .contains("<p>Hei Åse &amp; Fjordlys Energi AS!</p>", "\">her</a></p>");
    assertThat(GreenMailUtil.getWholeMessage(mail)).contains("Bl=C3=A5b=C3=A6r").isASCII();
    assertThat(worker.state(4)).isEqualTo("t f 0 -");
    assertThat(
            DATABASE.value(
                "select shipment_id, person_id, email, workflow_instance_id, workflow_step_id"
                    + " from s_shipment_addr"))
        .isEqualTo("7 1 ase@customer.example 1 53");
  }

  @Test
  void plainTextSpeltWithEntitiesIsReadable() throws MessagingException, IOException {
    worker.flow(SEND_EMAIL, "{\"shipmentId\": 7}");
    DATABASE.run(
        "update s_message set body = 'Bl&aring;b&aelig;r &Oslash;l &yuml;&#248;&#xE5; &eur; &hellip;'");
    worker.due(4, "step.send-email");

    worker.deliverAll();

    MimeMultipart parts = (MimeMultipart) server.getReceivedMessages()[0].getContent();
    assertThat(parts.getBodyPart(0).getContent()).isEqualTo("Blåbær Øl ÿøå &eur; …");
  }

  @Test
  void nothingOfAPersonBecomesMarkupOrAHeader() throws MessagingException, IOException {
    worker.flow(SEND_EMAIL, "{\"shipmentId\": 7, \"subject\": \"To [[customer.name]]\"}");
    DATABASE.run(
        "update person set firstname = E'<b>A\\r\\nBcc: c@d.example', lastname = '' where person_id = 1");
    worker.due(4, "step.send-email");

    worker.deliverAll();

    assertThat(server.getReceivedMessages()).hasSize(1);
    MimeMessage mail = server.getReceivedMessages()[0];
    assertThat(mail.getHeader("Bcc")).isNull();
    assertThat(mail.getSubject()).isEqualTo("To <b>A Bcc: c@d.example");
    assertThat(((MimeMultipart) mail.getContent()).getBodyPart(1).getContent().toString())
        .contains("Hei &lt;b&gt;A");
  }

  @Test
  void mailSaysWhereToUnsubscribeIfThereIsAPlace() throws MessagingException {
    worker.with("unsubscribe-url", "https://ours.example/u?p={person}&t={type}");
    worker.flow(SEND_EMAIL, "{\"shipmentId\": 7}");
    DATABASE.run(
        "update email_flow set shipment_type_id = 3; insert into person_subscription values (1, 3)");
    worker.due(4, "step.send-email");

    worker.deliverAll();

    MimeMessage mail = server.getReceivedMessages()[0];
    assertThat(header(mail, "List-Unsubscribe")).isEqualTo("<https://ours.example/u?p=1&t=3>");
    assertThat(header(mail, "List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
    assertThat(mail.getSubject()).isEqualTo("Of the message");
  }

  /** RFC 8058, 3.1. */
  @Test
  void oneClickIsForHttpsOnly() throws MessagingException {
    worker.with("unsubscribe-url", "http://ours.example/u?p={person}");
    worker.flow(SEND_EMAIL, "{\"shipmentId\": 7}");
    worker.due(4, "step.send-email");

    worker.deliverAll();

    MimeMessage mail = server.getReceivedMessages()[0];
    assertThat(header(mail, "List-Unsubscribe")).isEqualTo("<http://ours.example/u?p=1>");
    assertThat(mail.getHeader("List-Unsubscribe-Post")).isNull();
  }

  @ParameterizedTest(name = "from {0}, reply to {1}")
  @CsvSource({
    "0, 0, Fjordlys <news@ours.example>, reply@ours.example",
    "1, 1, Olav Our <olav@ours.example>, Olav Our <olav@ours.example>",
    "2, 3, Fjordlys <news@ours.example>,",
  })
  void senderFollowsTheRulesOfTheFlow(int from, int reply, String sender, String replyTo)
      throws MessagingException {
    worker.flow(SEND_EMAIL, "{\"shipmentId\": 7}");
    DATABASE.run("update email_flow set from_type = %d, reply_to_type = %d".formatted(from, reply));
    DATABASE.run("update person set lastname = 'Our' where person_id = 8");
    worker.due(4, "step.send-email");

    worker.deliverAll();

    MimeMessage mail = server.getReceivedMessages()[0];
    assertThat(header(mail, "From")).isEqualTo(sender);
    assertThat(mail.getHeader("Reply-To", null)).isEqualTo(replyTo);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "update person set consent_emarketing = false           | NOCONSENTFORPERSON",
        "update email_flow set shipment_type_id = 3             | NOMATCHINGSUBSCRIPTIONFORPERSON",
        "update person set email = '' where person_id = 1       | NOEMAILFORPERSON",
        "update person set retired = true where person_id = 1   | FORMEREMPLOYEE",
        "insert into selectionmember (selection_id, person_id) values (1, 1);"
            + " insert into workflow_block_list values (5, 1)     | ADDEDTOBLOCKLIST",
        "update s_message set body = ''                         | NOEMAILTEXT",
        "update s_message set subject = ''                      | NOSUBJECT",
        "update email_flow set from_addr = null, from_type = 2  | NOVALIDFROM",
      })
  void personDropsOutForWhomThereIsNoMail(String change, String reason) {
    worker.flow(SEND_EMAIL, "{\"shipmentId\": 7}");
    DATABASE.run(change);
    worker.due(4, "step.send-email");

    worker.deliverAll();

    assertThat(server.getReceivedMessages()).isEmpty();
    assertThat(worker.state(4)).isEqualTo("f t 1 " + reason);
    assertThat(DATABASE.value("select status, dropout_reason, ended_at from workflow_instance"))
        .startsWith("5 " + reason + " 2026-11-21");
    assertThat(
            DATABASE.value(
                "select kind, from_status, to_status, step_id from workflow_instance_log"))
        .isEqualTo("dropped-out 2 5 53");
    assertThat(DATABASE.value("select payload ->> 'Reason' from outbox where topic like 'part%'"))
        .isEqualTo(reason);
    assertThat(DATABASE.value("select bounce_count from person where person_id = 1"))
        .isEqualTo("0");
  }

  /** Of a Saturday; the next opening is at 8 on Monday in Oslo. */
  @Test
  void mailThatIsLateWaitsForTheHoursOfTheFlow() {
    worker.flow(SEND_EMAIL, "{\"shipmentId\": 7}");
    DATABASE.run(
        """
        update workflow set tzLocationId = (
          select tzlocation_id from tzlocation where iana = 'Europe/Oslo' limit 1);
        update email_flow set use_timeframe = true, selected_days = 31, timeframe_start = '08:00',
          timeframe_end = '16:00'
        """);
    worker.due(4, "step.send-email");
    DATABASE.run("update outbox set attempts = 3, last_error = 'away'");

    worker.deliverAll();

    assertThat(server.getReceivedMessages()).isEmpty();
    assertThat(worker.state(4)).isEqualTo("f f 3 away");
    worker.later(Duration.ofHours(43));
    worker.deliverAll();
    assertThat(server.getReceivedMessages()).hasSize(1);
  }

  @Test
  void noticeToOurPeopleKnowsNoHours() {
    worker.flow(NOTIFY, "{\"to\": 0, \"subject\": \"s\", \"text\": \"t\"}");
    DATABASE.run("update email_flow set use_timeframe = true, selected_days = 1");
    worker.due(4, "step.notify-by-email");

    worker.deliverAll();

    assertThat(server.getReceivedMessages()).hasSize(1);
  }

  @Test
  void overriddenConsentIsNotAskedFor() {
    worker.flow(SEND_EMAIL, "{\"shipmentId\": 7}");
    DATABASE.run(
        "update person set consent_emarketing = false;"
            + " update email_flow set override_consent_subscription = true");
    worker.due(4, "step.send-email");

    worker.deliverAll();

    assertThat(server.getReceivedMessages()).hasSize(1);
  }

  @ParameterizedTest(name = "to {0}: {1}")
  @CsvSource({
    "0, olav@ours.example",
    "2, 'x@ours.example, y@ours.example'",
  })
  void noticeGoesToOurPeopleInPlainText(int to, String receivers)
      throws MessagingException, IOException {
    worker.flow(
        NOTIFY,
        "{\"to\": %d, \"specificEmailAddresses\": [\"x@ours.example\", \"y@ours.example\"],"
                .formatted(to)
            + " \"subject\": \"About [[customer.name]]\", \"text\": \"1 < 2\"}");
    worker.due(4, "step.notify-by-email");

    worker.deliverAll();

    MimeMessage mail = server.getReceivedMessages()[0];
    assertThat(header(mail, "To")).isEqualTo(receivers);
    assertThat(mail.getSubject()).isEqualTo("About Åse Bø");
    assertThat(mail.getContent()).isEqualTo("1 < 2");
    assertThat(DATABASE.value("select count(*) from s_shipment_addr")).isEqualTo("0");
  }

  @Test
  void refusedAddressIsABounceAndEndsTheRun() throws IOException {
    try (RefusingMailServer refusing = new RefusingMailServer("550 5.1.1 no such user")) {
      worker.with("mail-port", String.valueOf(refusing.port()));
      worker.flow(SEND_EMAIL, "{\"shipmentId\": 7}");
      worker.due(4, "step.send-email");

      worker.deliverAll();
    }

    assertThat(worker.state(4)).isEqualTo("f t 1 the mail server refuses the address");
    assertThat(DATABASE.value("select bounce_count from person where person_id = 1"))
        .isEqualTo("1");
    assertThat(DATABASE.value("select status, dropout_reason from workflow_instance"))
        .isEqualTo("5 SENDINGUNSUCCESSFUL");
  }

  @Test
  void addressThatIsOnlyBusyIsTriedAgain() throws IOException {
    try (RefusingMailServer refusing = new RefusingMailServer("450 4.2.1 mailbox busy")) {
      worker.with("mail-port", String.valueOf(refusing.port()));
      worker.flow(SEND_EMAIL, "{\"shipmentId\": 7}");
      worker.due(4, "step.send-email");

      worker.deliverAll();
    }

    assertThat(worker.state(4)).startsWith("f f 1 ");
    assertThat(DATABASE.value("select bounce_count from person where person_id = 1"))
        .isEqualTo("0");
    assertThat(DATABASE.value("select status from workflow_instance")).isEqualTo("2");
  }

  @Test
  void noticeIsSentAgainForTheSakeOfOneWhoWasBusy() throws IOException {
    try (RefusingMailServer refusing =
        new RefusingMailServer("250 fine", "450 4.2.1 mailbox busy")) {
      worker.with("mail-port", String.valueOf(refusing.port()));
      worker.flow(
          NOTIFY,
          "{\"to\": 2, \"specificEmailAddresses\": [\"x@ours.example\", \"y@ours.example\"],"
              + " \"subject\": \"s\", \"text\": \"t\"}");
      worker.due(4, "step.notify-by-email");

      worker.deliverAll();
    }

    assertThat(worker.state(4)).startsWith("f f 1 ");
  }

  @Test
  void domainIsSpeltAsMailServersTakeIt() throws MessagingException {
    worker.flow(SEND_EMAIL, "{\"shipmentId\": 7}");
    DATABASE.run("update person set email = 'post@blåbær.example' where person_id = 1");
    worker.due(4, "step.send-email");

    worker.deliverAll();

    assertThat(header(server.getReceivedMessages()[0], "To"))
        .endsWith("<post@xn--blbr-roah.example>");
  }

  /** The low octets of U+560D and U+560A are those of a line break. */
  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "bjørn@customer.example",
        "\"a\u560d\u560aRCPT TO:<x@y.example>\u560d\u560a\"@customer.example"
      })
  void addressThatIsNotAsciiGetsNothing(String address) {
    worker.flow(SEND_EMAIL, "{\"shipmentId\": 7}");
    DATABASE.run("update person set email = '%s' where person_id = 1".formatted(address));
    worker.due(4, "step.send-email");

    worker.deliverAll();

    assertThat(server.getReceivedMessages()).isEmpty();
    assertThat(worker.state(4)).isEqualTo("f t 1 the mail server refuses the address");
  }

  private static String header(MimeMessage mail, String name) throws MessagingException {
    return String.valueOf(mail.getHeader(name, ", ")).replaceAll("\r?\n[ \t]+", " ");
  }
}
