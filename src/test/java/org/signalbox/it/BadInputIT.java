package org.signalbox.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Bodies that are too long, too deep, too many or not text; the database stays as it was. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class BadInputIT {

  private static final int MIB = 1024 * 1024;

  @ArquillianResource URI base;

  @Deployment(testable = false)
  static WebArchive war() {
    return Wars.signalbox();
  }

  @BeforeEach
  void reset() {
    Demo.reset();
  }

  @Test
  void aBodyThatAnnouncesMoreThanFourMebibytesIs413() {
    HttpResponse<String> answer = post(BodyPublishers.ofByteArray(new byte[5 * MIB]));
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("\"Message\":").contains("4194304");
  }

  @Test
  void aBodyOfUnknownLengthIsCutOffAtFourMebibytes() {
    BodyPublisher chunked =
        BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(new byte[5 * MIB]));
    assertThat(post(chunked).statusCode()).isEqualTo(413);
  }

  @Test
  void tooLongIsSaidBeforeAnybodyIsAskedForCredentials() {
    WebApi api = new WebApi(base);
    HttpResponse<String> answer =
        api.send(api.bare(WebApi.SET_STATUS).POST(BodyPublishers.ofByteArray(new byte[5 * MIB])));
    assertThat(answer.statusCode()).isEqualTo(413);
  }

  @Test
  void aBodyTenThousandLevelsDeepIs400() {
    assertInvalid(post("{\"Foo\":".repeat(10_000)));
    assertInvalid(post("[".repeat(10_000)));
  }

  @Test
  void bytesThatAreNotUtf8Are400() {
    byte[] latin1 = "{\"EmailFlowId\":564,\"Status\":\"ø\"}".getBytes(StandardCharsets.ISO_8859_1);
    assertInvalid(post(BodyPublishers.ofByteArray(latin1)));
  }

  @Test
  void aNumberOfAMillionDigitsIs400() {
    assertInvalid(post("{\"EmailFlowId\":1" + "0".repeat(1_000_000) + "}"));
  }

  @Test
  void tenThousandIdsAreTakenAndOneMoreIsNot() {
    WebApi api = new WebApi(base);
    assertThat(api.std(WebApi.SET_ACTIVITY, batchOf(10_000)).statusCode()).isEqualTo(204);
    HttpResponse<String> answer = api.std(WebApi.SET_ACTIVITY, batchOf(10_001));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("ArgumentException").contains("ActivityIdentifier");
  }

  @Test
  void aByteOrderMarkAndUtf16AreRead() {
    WebApi api = new WebApi(base);
    String body = "\uFEFF{\"EmailFlowId\":564,\"Status\":\"Running\"}";
    assertThat(api.std(WebApi.SET_STATUS, body).body()).isEqualTo("\"Running\"");
    HttpResponse<String> utf16 =
        api.send(
            api.bare(
                    WebApi.SET_STATUS,
                    "Authorization",
                    WebApi.basic("tje0", "Tje0"),
                    "Content-Type",
                    "application/json; charset=utf-16")
                .POST(BodyPublishers.ofByteArray(body.getBytes(StandardCharsets.UTF_16LE))));
    assertThat(utf16.body()).isEqualTo("\"Running\"");
  }

  @Test
  void aBombOfGzipIsGivenUpAtFourMebibytes() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(packed)) {
      for (int i = 0; i < 100; i++) {
        gzip.write(new byte[MIB]);
      }
    }
    HttpResponse<String> answer = post(packed.toByteArray(), "application/json", "gzip");
    assertThat(answer.statusCode()).isEqualTo(413);
  }

  @Test
  void anElementTenThousandLevelsDeepIs400() {
    byte[] body = ("<a>".repeat(10_000) + "</a>".repeat(10_000)).getBytes(StandardCharsets.UTF_8);
    assertInvalid(post(body, "text/xml", "identity"));
  }

  @Test
  void aBombOfEntitiesIs400() {
    StringBuilder bomb = new StringBuilder("<!DOCTYPE a [<!ENTITY e0 \"aaaaaaaaaa\">");
    for (int i = 1; i < 10; i++) {
      String before = "&e" + (i - 1) + ";";
      bomb.append("<!ENTITY e").append(i).append(" \"").append(before.repeat(10)).append("\">");
    }
    byte[] body = bomb.append("]><a>&e9;</a>").toString().getBytes(StandardCharsets.UTF_8);
    assertInvalid(post(body, "application/xml", "identity"));
  }

  private HttpResponse<String> post(byte[] body, String contentType, String encoding) {
    WebApi api = new WebApi(base);
    return api.send(
        api.bare(
                WebApi.SET_STATUS,
                "Authorization",
                WebApi.basic("tje0", "Tje0"),
                "Content-Type",
                contentType,
                "Content-Encoding",
                encoding,
                "Accept",
                "application/json")
            .POST(BodyPublishers.ofByteArray(body)));
  }

  private HttpResponse<String> post(String body) {
    return new WebApi(base).std(WebApi.SET_STATUS, body);
  }

  private HttpResponse<String> post(BodyPublisher body) {
    WebApi api = new WebApi(base);
    return api.send(
        api.bare(
                WebApi.SET_STATUS,
                "Authorization",
                WebApi.basic("tje0", "Tje0"),
                "Content-Type",
                "application/json")
            .POST(body));
  }

  private static void assertInvalid(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body()).contains("\"Message\":\"The request is invalid.\"");
  }

  private static String batchOf(int size) {
    return IntStream.rangeClosed(1, size)
        .mapToObj(id -> "\"appointment_id=" + (1_000_000 + id) + "\"")
        .collect(
            Collectors.joining(
                ",", "{\"ActivityIdentifier\":[", "],\"ActivityStatus\":\"Completed\"}"));
  }
}
