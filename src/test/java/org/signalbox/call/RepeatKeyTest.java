package org.signalbox.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RepeatKeyTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\'',
      value = {
        "order-77, order-77",
        "\"order-77\", order-77",
        "' order-77 ', order-77",
        "\"\"x, \"\"x",
        "\", \"",
        "a=b;c, a=b;c",
      })
  void quotesAndBlanksAroundTheKeyAreNoPartOfIt(String header, String name) {
    assertThat(RepeatKey.of(List.of(header), () -> "").orElseThrow().name()).isEqualTo(name);
  }

  @Test
  void theLongestKeyHas255Characters() {
    String longest = "k".repeat(255);

    assertThat(RepeatKey.of(List.of(longest), () -> "").orElseThrow().name()).isEqualTo(longest);
    assertThat(RepeatKey.of(List.of('"' + longest + '"'), () -> "")).isPresent();
  }

  static List<List<String>> noKeys() {
    return List.of(
        List.of("two words"),
        List.of("\"two words\""),
        List.of("\"\""),
        List.of("tab\there"),
        List.of("größe"),
        List.of("\u007f"),
        List.of("k".repeat(256)),
        List.of("one", "another"));
  }

  @ParameterizedTest
  @MethodSource("noKeys")
  void whatIsNoKeyIsRefusedByTheNameOfItsHeader(List<String> headers) {
    assertThatThrownBy(() -> RepeatKey.of(headers, () -> ""))
        .isInstanceOf(InvalidHeader.class)
        .hasMessageContaining("Idempotency-Key");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " "})
  void headerWithoutValueCountsAsNotSent(String header) {
    assertThat(RepeatKey.of(List.of(header), () -> "")).isEmpty();
    assertThat(RepeatKey.of(List.of(), () -> "")).isEmpty();
  }

  @Test
  void theHashIsThatOfTheRequest() {
    String one = RepeatKey.of(List.of("k"), () -> "one").orElseThrow().requestHash();

    assertThat(one).matches("[0-9a-f]{64}");
    assertThat(RepeatKey.of(List.of("other"), () -> "one").orElseThrow().requestHash())
        .isEqualTo(one);
    assertThat(RepeatKey.of(List.of("k"), () -> "two").orElseThrow().requestHash())
        .isNotEqualTo(one);
  }
}
