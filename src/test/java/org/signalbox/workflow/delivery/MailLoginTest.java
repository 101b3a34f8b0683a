package org.signalbox.workflow.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signalbox.workflow.FlowDatabase;

/** A mail server that wants to know who we are, and shows who it is. */
class MailLoginTest {

  @RegisterExtension static final FlowDatabase DATABASE = new FlowDatabase();

  @TempDir private Path folder;

  private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
  private final Worker worker = new Worker(DATABASE);

  @BeforeEach
  void startTheServer() {
    server.start();
    server.setUser("news@ours.example", "news", "right");
    worker
        .with("mail-host", "127.0.0.1")
        .with("mail-port", String.valueOf(server.getSmtp().getPort()))
        .with("mail-user", "news")
        .with("mail-password", "right");
    DATABASE.run(
        "insert into s_message (s_message_id, subject, body) values (7, 'Offer', '<p>Hei</p>')");
    worker.flow(1, "{\"shipmentId\": 7}");
    worker.due(4, "step.send-email");
  }

  @AfterEach
  void stopTheServer() {
    server.stop();
  }

  @Test
  void rightPasswordIsTakenAndAWrongOneIsTriedAgainLater() {
    worker.with("mail-password", "wrong");
    worker.deliverAll();
    assertThat(worker.state(4)).startsWith("f f 1 535").doesNotContain("wrong");
    assertThat(server.getReceivedMessages()).isEmpty();

    worker.with("mail-password", "right").later(Duration.ofMinutes(1));
    worker.deliverAll();

    assertThat(worker.state(4)).isEqualTo("t f 1 -");
    assertThat(server.getReceivedMessages()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tls", "starttls"})
  void mailGoesThroughTlsToAServerThatIsTrusted(String tls) throws Exception {
    Path certificate = folder.resolve("front.pem");
    try (TlsFront front = front(tls.equals("tls"), certificate)) {
      worker.with("mail-tls", tls).with("mail-port", String.valueOf(front.port()));
      worker.with("mail-certificate", certificate.toString());

      worker.deliverAll();
    }

    assertThat(worker.state(4)).isEqualTo("t f 0 -");
    assertThat(server.getReceivedMessages()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tls", "starttls"})
  void serverThatIsNotTrustedGetsNothing(String tls) throws Exception {
    try (TlsFront front = front(tls.equals("tls"), folder.resolve("front.pem"))) {
      worker.with("mail-tls", tls).with("mail-port", String.valueOf(front.port()));

      worker.deliverAll();
    }

    assertThat(worker.state(4)).startsWith("f f 1 ");
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void serverThatOffersNoTlsGetsNothingWhereItIsDemanded() {
    worker.with("mail-tls", "starttls");

    worker.deliverAll();

    assertThat(worker.state(4)).startsWith("f f 1 ").containsIgnoringCase("STARTTLS");
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  private TlsFront front(boolean atOnce, Path certificate) throws Exception {
    return TlsFront.of(server.getSmtp().getPort(), atOnce, certificate);
  }
}
