package org.signalbox.wire.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.signalbox.WebApiApplication;
import org.signalbox.wire.http.Route;
import org.signalbox.wire.http.Routes;
import org.signalbox.wire.openapi.Document.Described;

/** What the build says of the resources holds, and says all that there is to say. */
class DocumentTest {

  static Stream<Described> operations() {
    return Document.operations();
  }

  static Stream<Described> calls() {
    return Document.operations().filter(operation -> !operation.open());
  }

  @Test
  void everyAddressIsDescribedWithItsMethodsAndNothingElse() {
    List<Route> routes = Routes.of(new WebApiApplication().getClasses()).all();

    assertThat(operations().map(Described::toString).toList())
        .containsExactlyInAnyOrderElementsOf(
            routes.stream()
                .flatMap(
                    route ->
                        route.methods().keySet().stream().map(verb -> verb + " " + route.path()))
                .toList());
  }

  @Test
  void releaseIsTheOneThatIsBuilt() throws IOException {
    Properties release = new Properties();
    try (InputStream file = DocumentTest.class.getResourceAsStream("/release.properties")) {
      release.load(file);
    }
    assertThat(Document.ROOT.getJsonObject("info").getString("version"))
        .isEqualTo(release.getProperty("version"));
    assertThat(Document.ROOT.getString("openapi")).startsWith("3.1.");
  }

  @Test
  void operationsHaveNamesOfTheirOwn() {
    assertThat(operations().map(described -> described.operation().getString("operationId")))
        .doesNotHaveDuplicates()
        .contains("v1WorkflowAgent_SendEvent");
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    references(Document.ROOT)
        .forEach(
            reference -> assertThat(Document.resolve(reference)).as("%s", reference).isNotNull());
  }

  @ParameterizedTest
  @MethodSource("operations")
  void everyOperationHasASentenceATagAndErrors(Described described) {
    assertThat(described.operation().getString("summary")).endsWith(".");
    assertThat(described.operation().getJsonArray("tags")).isNotEmpty();
    assertThat(described.operation().getJsonObject("responses").keySet())
        .contains("405", "429", "500")
        .anyMatch(status -> status.startsWith("2"));
  }

  @ParameterizedTest
  @MethodSource("calls")
  void everyCallHasTheContractAroundIt(Described call) {
    List<String> parameters =
        call.operation().getJsonArray("parameters").getValuesAs(JsonObject.class).stream()
            .map(parameter -> Document.resolve(parameter).getString("name"))
            .toList();
    assertThat(parameters)
        .doesNotHaveDuplicates()
        .contains(
            "$select",
            "Accept-Language",
            "SO-Language",
            "SO-Culture",
            "SO-TimeZone",
            "SO-Browser-TZ-Offset",
            "SO-AppToken",
            "X-XSRF-TOKEN",
            "SO_UNIQUE_ID");
    assertThat(call.operation().getJsonObject("responses").keySet()).contains("401", "403", "503");
    assertThat(call.operation()).doesNotContainKey("security");
    assertThat(Document.ROOT.getJsonArray("security")).hasSize(5);
  }

  @ParameterizedTest
  @MethodSource("calls")
  void everyCallTakesAndAnswersEveryTypeWithExamples(Described call) {
    if (call.operation().containsKey("requestBody")) {
      assertThat(call.operation().getJsonObject("responses").keySet())
          .contains("400", "413", "415");
      checkBody(call.operation().getJsonObject("requestBody"), MediaTypes.OF_REQUESTS);
    }
    if (call.operation().getJsonObject("responses").containsKey("200")) {
      checkBody(call.response("200"), MediaTypes.OF_ANSWERS);
    }
  }

  @ParameterizedTest
  @MethodSource("operations")
  void everyErrorIsThereInEveryTypeWithExamples(Described described) {
    described.operation().getJsonObject("responses").keySet().stream()
        .filter(status -> status.compareTo("300") > 0)
        .map(described::response)
        .filter(error -> !error.getJsonObject("content").containsKey("text/html"))
        .forEach(error -> checkBody(error, MediaTypes.OF_ERRORS));
  }

  /** As far as the code of the error is the key of its sentence. */
  @ParameterizedTest
  @MethodSource("errors")
  void errorsSayWhatTheServerSays(JsonObject error) {
    ResourceBundle sentences =
        ResourceBundle.getBundle("org.signalbox.locale.Messages", Locale.ROOT);
    String code = error.getString("Code");
    if (sentences.containsKey(code)) {
      assertThat(error.getString("Message"))
          .matches(
              Arrays.stream(sentences.getString(code).replace("''", "'").split("\\{\\d\\}", -1))
                  .map(Pattern::quote)
                  .collect(Collectors.joining(".+")));
    }
  }

  static Stream<JsonObject> errors() {
    return Document.ROOT.getJsonObject("components").getJsonObject("responses").values().stream()
        .map(answer -> answer.asJsonObject().getJsonObject("content").getJsonObject("text/json"))
        .flatMap(body -> body.getJsonObject("examples").values().stream())
        .map(example -> example.asJsonObject().getJsonObject("value"));
  }

  private static void checkBody(JsonObject body, List<String> types) {
    JsonObject content = body.getJsonObject("content");
    if (content.containsKey("text/csv") || content.containsKey("application/zip")) {
      return; // a file is of one type
    }
    assertThat(content.keySet()).containsExactlyElementsOf(types);
    types.forEach(
        type -> {
          assertThat(content.getJsonObject(type).getJsonObject("schema")).as(type).isNotEmpty();
          assertThat(content.getJsonObject(type).getJsonObject("examples")).as(type).isNotEmpty();
        });
  }

  private static Stream<JsonObject> references(JsonValue value) {
    if (value instanceof JsonArray items) {
      return items.stream().flatMap(DocumentTest::references);
    }
    if (!(value instanceof JsonObject object)) {
      return Stream.of();
    }
    Stream<JsonObject> inside = object.values().stream().flatMap(DocumentTest::references);
    return object.containsKey("$ref") ? Stream.concat(Stream.of(object), inside) : inside;
  }
}
