package org.signalbox.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBodyTest {

  private static final Duration SHORT = Duration.ofSeconds(5);

  @Test
  void readsEveryKindOfValue() {
    Node body = JsonBody.parse("[\"a\", 1, true, false, null, [], {\"b\": 2}]");

    assertThat(body)
        .isEqualTo(
            new Node.Items(
                List.of(
                    new Node.Text("a"),
                    new Node.Numeral("1"),
                    new Node.Flag(true),
                    new Node.Flag(false),
                    Node.Null.NULL,
                    new Node.Items(List.of()),
                    members("b", new Node.Numeral("2")))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"564", "-1", "564.0", "5e2", "99999999999", "1E+400", "0.1"})
  void keepsNumbersAsTheyAreWritten(String number) {
    assertThat(JsonBody.parse(number)).isEqualTo(new Node.Numeral(number));
  }

  @Test
  void decodesEscapesInNamesAndTexts() {
    Node body = JsonBody.parse("{\"St\\u0061tus\": \"R\\u00e9\\n\\\"\\ud83d\\ude02\"}");

    assertThat(body).isEqualTo(members("Status", new Node.Text("Ré\n\"😂")));
  }

  @Test
  void lastOfEqualNamesWinsInAnyCase() {
    Node body = JsonBody.parse("{\"Status\": 1, \"status\": 2, \"STATUS\": 3}");

    assertThat(body).isEqualTo(members("status", new Node.Numeral("3")));
  }

  @ParameterizedTest(name = "{0} at {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {'a': 1}                        | line 1, column 2
          {a: 1}                          | line 1, column 2
          {"a": 1,}                       | line 1, column 9
          [1,]                            | line 1, column 4
          {"a": tru}                      | line 1, column 10
          {"a": 01}                       | line 1, column 8
          {"a": -}                        | line 1, column 8
          {"a": 1.}                       | line 1, column 9
          {"a": NaN}                      | line 1, column 7
          {"a": "\\q"}                    | line 1, column 9
          /* no comments */ {}            | line 1, column 1
          {"a": 1} trailing               | line 1, column 12
          {"a": 1}}                       | line 1, column 9
          {"a" 1}                         | line 1, column 6
          """)
  void tellsWhereTheTextIsNotJson(String text, String position) {
    assertThatExceptionOfType(InvalidRequest.class)
        .isThrownBy(() -> JsonBody.parse(text.replace("\\\\", "\\")))
        .withMessage("The body is not JSON: see " + position + ".");
  }

  @Test
  void positionIsRightFarDownInALongText() {
    String text = "{\"a\": \"" + "x".repeat(100_000) + "\",\n\n  b: 1}";

    assertThatExceptionOfType(InvalidRequest.class)
        .isThrownBy(() -> JsonBody.parse(text))
        .withMessage("The body is not JSON: see line 3, column 3.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "[",
        "\"abc",
        "nul",
        "{\"EmailFlowId\"",
        "{\"EmailFlowId\":",
        "{\"EmailFlowId\":564",
        "{\"EmailFlowId\":564,",
        "{\"EmailFlowId\":564,\"Status\":",
        "[\"a\", \"b\"",
        "1 2",
      })
  void saysNoPositionWhereTheTextEnds(String text) {
    assertThatExceptionOfType(InvalidRequest.class)
        .isThrownBy(() -> JsonBody.parse(text))
        .withMessage("The body is not complete JSON.");
  }

  @ParameterizedTest
  @CsvSource({"[,]", "{\"a\":,}"})
  void takes256Levels(String open, String close) {
    Node body = JsonBody.parse(nested(open, close, 256));

    assertThat(body).isInstanceOfAny(Node.Items.class, Node.Members.class);
  }

  @ParameterizedTest
  @CsvSource({"[,],257", "{\"a\":,},257", "[,],10000", "{\"a\":,},10000", "[,],2000000"})
  void refusesMoreLevelsAtOnce(String open, String close, int levels) {
    String text = nested(open, close, levels);

    assertThatExceptionOfType(InvalidRequest.class)
        .isThrownBy(() -> assertTimeoutPreemptively(SHORT, () -> JsonBody.parse(text)))
        .withMessage("The body must not be nested deeper than 256 levels.");
  }

  @Test
  void readsANumberOfAMillionDigitsInBoundedTime() {
    String number = "1" + "0".repeat(1_000_000);

    Node body = assertTimeoutPreemptively(SHORT, () -> JsonBody.parse("{\"a\":" + number + "}"));

    assertThat(body).isEqualTo(members("a", new Node.Numeral(number)));
  }

  private static Node members(String name, Node value) {
    Node.Members members = Node.Members.empty();
    members.put(name, value);
    return members;
  }

  private static String nested(String open, String close, int levels) {
    return open.repeat(levels - 1) + (open.equals("[") ? "[]" : "{}") + close.repeat(levels - 1);
  }
}
