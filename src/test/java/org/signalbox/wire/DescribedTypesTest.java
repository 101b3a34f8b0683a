package org.signalbox.wire;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The media types of the description are those that are read and written. */
class DescribedTypesTest {

  private static JsonObject call = JsonObject.EMPTY_JSON_OBJECT;

  @BeforeAll
  static void read() {
    try (JsonReader reader =
        Json.createReader(
            DescribedTypesTest.class.getResourceAsStream(
                "/org/signalbox/wire/openapi/openapi.json"))) {
      call =
          reader
              .readObject()
              .getJsonObject("paths")
              .getJsonObject("/api/v1/Agents/Workflow/SendEvent")
              .getJsonObject("post");
    }
  }

  @Test
  void everyDescribedTypeOfAnswersIsTheOneThatIsChosenForIt() {
    for (String type : types(call.getJsonObject("responses").getJsonObject("200"))) {
      assertThat(Writer.choose(AcceptHeader.parse(List.of(type)), Optional.empty()))
          .isEqualTo(type);
    }
  }

  @Test
  void everyTypeThatIsReadIsDescribed() {
    assertThat(types(call.getJsonObject("requestBody")))
        .containsExactlyInAnyOrderElementsOf(RequestReader.types());
  }

  private static List<String> types(JsonObject body) {
    return List.copyOf(body.getJsonObject("content").keySet());
  }
}
