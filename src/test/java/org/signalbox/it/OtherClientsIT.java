package org.signalbox.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calls the server with the habits of the clients that are no npm package (wire-contract 12). */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class OtherClientsIT {

  private static final String RUNNING = "{\"EmailFlowId\":564,\"Status\":\"Running\"}";
  private static final String EVENT = "{\"WorkflowEvent\":{\"EventType\":\"Run\"}}";

  @ArquillianResource URI base;

  @Deployment(testable = false)
  static WebArchive war() {
    return Wars.signalbox();
  }

  @BeforeEach
  void reset() {
    Demo.reset();
  }

  /** The PHP SDK takes nothing but 200 for a success, and asks for no language at all. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        WebApi.SET_STATUS + "|" + RUNNING + "|\"Running\"",
        WebApi.SEND_EVENT + "|" + EVENT + "|\"EventType\":\"Run\""
      })
  void phpSdkIsAnsweredWithExactly200(String path, String body, String answer) {
    HttpResponse<String> response =
        new WebApi(base)
            .send(
                new WebApi(base)
                    .bare(
                        path,
                        "Authorization",
                        "Bearer 8A:Cust12345.VALID",
                        "Accept",
                        "application/json; charset=utf-8",
                        "Accept-Language",
                        "*",
                        "Content-Type",
                        "application/json; charset=utf-8",
                        "User-Agent",
                        "GuzzleHttp/7")
                    .POST(BodyPublishers.ofString(body)));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).contains(answer);
  }

  /** The .NET client calls, is told 401 with a challenge, renews its token and calls again. */
  @Test
  void netClientRenewsItsTokenOn401() {
    WebApi api = new WebApi(base);
    HttpResponse<String> expired = bearer(api, "8A:Cust12345.EXPIRED");
    assertThat(expired.statusCode()).isEqualTo(401);
    assertThat(expired.headers().firstValue("WWW-Authenticate")).isPresent();
    assertThat(expired.headers().firstValue("Location")).isEmpty();

    HttpResponse<String> renewed =
        api.send(
            api.bare("api/v1/User/currentToken", "Authorization", WebApi.basic("tje0", "Tje0")));
    assertThat(renewed.statusCode()).as(renewed.body()).isEqualTo(200);
    String token = renewed.body().replace("\"", "");
    assertThat(token).startsWith("8A:");

    HttpResponse<String> again = bearer(api, token);
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.body()).isEqualTo("\"Running\"");
  }

  private static HttpResponse<String> bearer(WebApi api, String token) {
    return api.send(
        api.bare(
                WebApi.SET_STATUS,
                "Authorization",
                "Bearer " + token,
                "Content-Type",
                "application/json")
            .POST(BodyPublishers.ofString(RUNNING)));
  }

  /** Its option {@code Compressed}. */
  @Test
  void netClientCompressesItsRequests() throws IOException {
    WebApi api = new WebApi(base);
    HttpResponse<String> response =
        api.send(
            api.bare(
                    WebApi.SET_STATUS,
                    "Authorization",
                    WebApi.basic("tje0", "Tje0"),
                    "Content-Type",
                    "application/json; charset=utf-8",
                    "Content-Encoding",
                    "gzip",
                    "Accept-Encoding",
                    "gzip, deflate")
                .POST(BodyPublishers.ofByteArray(gzip(RUNNING))));

    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    assertThat(Demo.rows("select status from workflow where workflow_id = 564"))
        .containsExactly("3");
  }

  /** Its older versions send the body only when the server asks for it. */
  @Test
  void netClientWaitsForTheServersLeaveToSendTheBody() throws IOException {
    try (Socket socket = new Socket(base.getHost(), base.getPort())) {
      socket.setSoTimeout(20_000);
      OutputStream out = socket.getOutputStream();
      out.write(
          """
          POST /%s HTTP/1.1\r
          Host: localhost\r
          Authorization: %s\r
          Content-Type: application/json\r
          Content-Length: %d\r
          Expect: 100-continue\r
          Connection: close\r
          \r
          """
              .formatted(WebApi.SET_STATUS, WebApi.basic("tje0", "Tje0"), RUNNING.length())
              .getBytes(StandardCharsets.US_ASCII));
      InputStream in = socket.getInputStream();
      assertThat(new String(in.readNBytes(25), StandardCharsets.US_ASCII))
          .isEqualTo("HTTP/1.1 100 Continue\r\n\r\n");
      out.write(RUNNING.getBytes(StandardCharsets.US_ASCII));
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
          .startsWith("HTTP/1.1 200")
          .contains("\"Running\"");
    }
  }

  /** The sample requests of the reference pages, as they stand there. */
  @ParameterizedTest
  @CsvSource({"SetStatusOnWorkflow, 200", "SendEvent, 200", "SetActivityStatus, 204"})
  void curlSendsThePublishedSamples(String operation, String status)
      throws IOException, InterruptedException {
    assumeTrue(isOnPath("curl"), "there is no curl on the PATH");
    String[] sample = sample(operation).split("\n\n", 2);
    List<String> head = sample[0].lines().toList();
    List<String> command =
        new ArrayList<>(List.of("curl", "-s", "-o", "-", "-w", "\n%{http_code}"));
    command.addAll(List.of("--noproxy", "*", "-X", head.get(0).split(" ", 2)[0]));
    head.stream().skip(1).forEach(header -> command.addAll(List.of("-H", header)));
    command.addAll(List.of("-d", sample[1]));
    command.add(base.resolve(head.get(0).split(" ", 2)[1]).toString());

    Process curl = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(curl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(curl.waitFor()).as(output).isZero();
    assertThat(output).endsWith("\n" + status);
  }

  private static String sample(String operation) throws IOException {
    try (InputStream sample =
        OtherClientsIT.class.getResourceAsStream("/samples/" + operation + ".http")) {
      return new String(Objects.requireNonNull(sample).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static boolean isOnPath(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
