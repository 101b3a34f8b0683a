package org.signalbox.workflow.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signalbox.workflow.FlowDatabase;

/** Files that go along with mail. */
class MailAttachmentsTest {

  @RegisterExtension static final FlowDatabase DATABASE = new FlowDatabase();

  private static final int SEND_EMAIL = 1;

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
        truncate attachment cascade;
        insert into s_message (s_message_id, subject, body) values (7, 'Offer', '<p>Hei</p>');
        """);
    worker.flow(SEND_EMAIL, "{\"shipmentId\": 7, \"attachments\": [4]}");
    worker.due(4, "step.send-email");
  }

  @AfterEach
  void stopTheServer() {
    server.stop();
  }

  @Test
  void filesOfTheMessageAndOfTheStepGoAlong() throws MessagingException, IOException {
    byte[] everyByte = new byte[256];
    for (int i = 0; i < everyByte.length; i++) {
      everyByte[i] = (byte) i;
    }
    file(3, "Tilbud på strøm.pdf", "application/pdf", null, everyByte);
    file(4, "read me.txt", "text/plain", "utf-8", "Blåbær\nand\r\nmore\n".getBytes(UTF_8));
    DATABASE.run("insert into s_attachment (message_id, attachment_id) values (7, 3)");

    worker.deliverAll();

    MimeMessage mail = server.getReceivedMessages()[0];
    MimeMultipart parts = (MimeMultipart) mail.getContent();
    assertThat(mail.getContentType()).startsWith("multipart/mixed;");
    assertThat(parts.getCount()).isEqualTo(3);
    assertThat(parts.getBodyPart(0).getContentType()).startsWith("multipart/alternative;");
    BodyPart pdf = parts.getBodyPart(1);
    assertThat(header(pdf, "Content-Disposition"))
        .isEqualTo("attachment; filename*=UTF-8''Tilbud%20p%C3%A5%20str%C3%B8m.pdf");
    assertThat(header(pdf, "Content-Type"))
        .isEqualTo("application/pdf; name=\"=?UTF-8?B?VGlsYnVkIHDDpSBzdHLDuG0ucGRm?=\"");
    assertThat(header(pdf, "Content-Transfer-Encoding")).isEqualTo("base64");
    assertThat(pdf.getInputStream().readAllBytes()).isEqualTo(everyByte);
    BodyPart text = parts.getBodyPart(2);
    assertThat(header(text, "Content-Disposition"))
        .isEqualTo("attachment; filename=\"read me.txt\"");
    assertThat(header(text, "Content-Type"))
        .isEqualTo("text/plain; charset=utf-8; name=\"read me.txt\"");
    assertThat(text.getInputStream().readAllBytes())
        .isEqualTo("Blåbær\nand\r\nmore\n".getBytes(UTF_8));
    assertThat(GreenMailUtil.getWholeMessage(mail)).isASCII();
    assertThat(worker.state(4)).isEqualTo("t f 0 -");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Årsrapport og årsregnskap for Fjordlys Energi AS med alle vedlegg og noter (endelig utgave).docx",
        "quotes \" and \\ and ; too.txt",
        "日本語.txt",
      })
  void everyNameComesBack(String name) throws MessagingException, IOException {
    file(4, name, "text/plain", null, new byte[] {65});

    worker.deliverAll();

    BodyPart part = ((MimeMultipart) server.getReceivedMessages()[0].getContent()).getBodyPart(1);
    assertThat(part.getFileName()).isEqualTo(name);
    assertThat(part.getHeader("Content-Disposition")[0].lines())
        .allSatisfy(line -> assertThat(line).hasSizeLessThan(80));
  }

  @Test
  void nameCannotSmuggleAHeaderIn() throws MessagingException, IOException {
    file(4, "a\r\nX-Evil: 1\r\n\r\nb.txt", "text/plain", null, new byte[] {65});

    worker.deliverAll();

    BodyPart part = ((MimeMultipart) server.getReceivedMessages()[0].getContent()).getBodyPart(1);
    assertThat(part.getHeader("X-Evil")).isNull();
    assertThat(part.getFileName()).isEqualTo("a X-Evil: 1 b.txt");
  }

  @Test
  void mailWhoseFileIsGoneIsNotSentWithoutIt() {
    worker.deliverAll();

    assertThat(server.getReceivedMessages()).isEmpty();
    assertThat(DATABASE.value("select status, dropout_reason from workflow_instance"))
        .isEqualTo("5 SENDINGUNSUCCESSFUL");
  }

  @Test
  void filesThatAreTooLargeTogetherAreNotSent() {
    DATABASE.run(
        """
        insert into attachment (id, name, content)
        select i, 'x', convert_to(repeat('x', 13 * 1024 * 1024), 'UTF8') from generate_series(3, 4) i;
        insert into s_attachment (message_id, attachment_id) values (7, 3);
        """);

    worker.deliverAll();

    assertThat(server.getReceivedMessages()).isEmpty();
    assertThat(worker.state(4)).isEqualTo("f t 1 SENDINGUNSUCCESSFUL");
  }

  private static void file(
      int id, String name, String type, @Nullable String charset, byte[] content) {
    DATABASE.run(
        "insert into attachment (id, name, content_type, charset, content) values (%d, E'%s', '%s', %s, '\\x%s')"
            .formatted(
                id,
                name.replace("\\", "\\\\").replace("\r", "\\r").replace("\n", "\\n"),
                type,
                charset == null ? "null" : "'" + charset + "'",
                HexFormat.of().formatHex(content)));
  }

  private static String header(BodyPart part, String name) throws MessagingException {
    return String.join(", ", part.getHeader(name)).replaceAll(" ?\r?\n[ \t]+", " ");
  }
}
