package org.signalbox.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Replays the conformance files over HTTP. An expectation is the status, then lines of
 *
 * <ul>
 *   <li>{@code json TEXT}: the body is exactly this JSON value
 *   <li>{@code ErrA(type)}, {@code ErrB(message)}, {@code R(type)}: the shapes of wire-contract
 *       13.1
 *   <li>{@code xml TEXT}: the body is this XML, compared by local names, nil and text
 *   <li>{@code golden FILE}: the body is, byte for byte, what {@code golden/FILE} holds; there a
 *       TraceId is sixteen zeros
 *   <li>{@code contains TEXT}: the body contains the text
 *   <li>{@code contains-header Name TEXT}: one of the header's values contains the text
 *   <li>{@code empty}: no body and no Content-Type
 *   <li>{@code Name: value}: a response header, blanks after {@code ;} left out
 *   <li>{@code no Name}: no such response header
 *   <li>{@code row QUERY => COLUMNS}: what a new transaction reads from the database afterwards
 * </ul>
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ConformanceIT {

  private static final Map<String, String> PATHS =
      Map.of("SS", WebApi.SET_STATUS, "SE", WebApi.SEND_EVENT, "AS", WebApi.SET_ACTIVITY);

  private static final Map<String, String> HEADERS =
      Map.of(
          "Au", "Authorization: Basic dGplMDpUamUw",
          "CtJ", "Content-Type: application/json; charset=utf-8",
          "CtX", "Content-Type: application/xml",
          "CtF", "Content-Type: application/x-www-form-urlencoded",
          "AcJ", "Accept: application/json; charset=utf-8",
          "AcX", "Accept: application/xml");

  private static final Pattern SHAPE = Pattern.compile("(ErrA|ErrB|R)\\((.*)\\)");

  private static final Pattern TRACE = Pattern.compile("(TraceId[\">:]+|:trace:)[0-9a-f]{16}");

  @ArquillianResource URI base;

  @Deployment(testable = false)
  static WebArchive war() {
    return Wars.signalbox();
  }

  static Stream<ConformanceCase> cases() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src", "test", "resources", "conformance"))) {
      return files
          .map(file -> "/conformance/" + file.getFileName())
          .sorted()
          .flatMap(ConformanceCase::read)
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void answersAsTheContractSays(ConformanceCase example) {
    Demo.reset();
    HttpResponse<String> answer = call(example);
    assertThat(answer.statusCode())
        .as("%s: %s", example.name(), answer.body())
        .isEqualTo(Integer.parseInt(example.expectations().get(0)));
    for (String expectation : example.expectations().subList(1, example.expectations().size())) {
      check(example.name(), expectation, answer);
    }
  }

  private HttpResponse<String> call(ConformanceCase example) {
    WebApi api = new WebApi(base);
    String[] words = example.operation().split(" ", 2);
    String method = words.length == 1 ? "POST" : words[0];
    String[] target = words[words.length - 1].split("\\?", 2);
    String path = PATHS.getOrDefault(target[0], target[0]);
    HttpRequest.Builder request = api.bare(target.length == 1 ? path : path + "?" + target[1]);
    for (String line : headers(example.headers())) {
      String[] header = line.split(": ?", 2);
      request.setHeader(header[0], header[1]);
    }
    return api.send(
        request.method(
            method,
            example.body().isEmpty()
                ? BodyPublishers.noBody()
                : BodyPublishers.ofByteArray(example.bytes())));
  }

  private static List<String> headers(List<String> lines) {
    return lines.stream()
        .flatMap(line -> line.equals("std") ? Stream.of("Au", "CtJ", "AcJ") : Stream.of(line))
        .map(line -> HEADERS.getOrDefault(line, line))
        .filter(line -> line.contains(":"))
        .toList();
  }

  private static void check(String name, String expectation, HttpResponse<String> answer) {
    Matcher shape = SHAPE.matcher(expectation);
    if (shape.matches()) {
      shape(name, shape.group(1), shape.group(2), (JsonObject) json(answer.body()));
      return;
    }
    String[] words = expectation.split(" ", 2);
    String detail = words.length == 1 ? "" : words[1];
    switch (words[0]) {
      case "empty" -> {
        assertThat(answer.body()).as(name).isEmpty();
        assertThat(answer.headers().firstValue("Content-Type")).as(name).isEmpty();
      }
      case "json" -> assertThat(json(answer.body())).as(name).isEqualTo(json(detail));
      case "xml" -> assertThat(Xml.form(answer.body())).as(name).isEqualTo(Xml.form(detail));
      case "golden" ->
          assertThat(TRACE.matcher(answer.body()).replaceAll("$1" + "0".repeat(16)))
              .as(name)
              .isEqualTo(ConformanceCase.text("/golden/" + detail).stripTrailing());
      case "contains" -> assertThat(answer.body()).as(name).contains(detail);
      case "no" -> assertThat(answer.headers().firstValue(detail)).as(name).isEmpty();
      case "row" -> {
        String[] query = detail.split(" => ", 2);
        assertThat(Demo.rows(query[0])).as(name).containsExactly(query[1]);
      }
      case "contains-header" -> {
        String[] header = detail.split(" ", 2);
        assertThat(String.join(", ", answer.headers().allValues(header[0])))
            .as(name + ", header " + header[0])
            .contains(header[1]);
      }
      default -> header(name, expectation.split(": ", 2), answer);
    }
  }

  private static void header(String name, String[] header, HttpResponse<String> answer) {
    assertThat(answer.headers().firstValue(header[0]).orElse("").replace("; ", ";"))
        .as(name + ", header " + header[0])
        .isEqualTo(header[1].replace("; ", ";"));
  }

  private static void shape(String name, String shape, String detail, JsonObject body) {
    switch (shape) {
      case "ErrA" -> {
        assertThat(body.getBoolean("Error")).as(name).isTrue();
        assertThat(body.getString("ErrorType")).as(name).isEqualTo(detail);
        assertThat(body.getString("Message")).as(name).isNotEmpty();
        assertThat(body.getString("ErrorSource")).as(name).isNotEmpty();
        assertThat(body.getString("TraceId")).as(name).isNotEmpty();
      }
      case "ErrB" -> {
        assertThat(body.getString("Message")).as(name).isEqualTo(detail);
        assertThat(body).as(name).doesNotContainKey("ErrorType");
      }
      default -> {
        assertThat(body.keySet())
            .as(name)
            .containsExactly("EventType", "Attributes", "TableRight", "FieldProperties");
        assertThat(body.getString("EventType")).as(name).isEqualTo(detail);
      }
    }
  }

  private static JsonValue json(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readValue();
    }
  }
}
