package org.signalbox.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rows of wire-contract 4.2, on records shaped like the requests of the three operations. */
class BinderTest {

  /** Numbers with a gap, to tell them from positions. */
  public enum Status {
    None(0),
    Stopped(1),
    Running(3);

    private final int number;

    Status(int number) {
      this.number = number;
    }

    public int number() {
      return number;
    }
  }

  record Flow(int emailFlowId, Status status) {}

  record Activities(@Nullable List<@Nullable String> activityIdentifier) {}

  record Event(Status eventType, @Nullable String attributes) {}

  record Send(@Nullable Event workflowEvent) {}

  record Flags(boolean urgent) {}

  record Choosy(int number) {

    Choosy {
      if (number < 0) {
        throw new ChangedMeanwhile();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"EmailFlowId\":564,\"Status\":\"Running\"}",
        "{\"emailFlowId\":564,\"status\":\"Running\"}",
        "{\"EMAILFLOWID\":564,\"sTaTuS\":\"Running\"}",
        "{\"EmailFlowId\":\"564\",\"Status\":\"running\"}",
        "{\"EmailFlowId\":\" 564 \",\"Status\":\" RUNNING \"}",
        "{\"EmailFlowId\":564,\"Status\":3}",
        "{\"EmailFlowId\":564,\"Status\":\"3\"}",
        "{\"EmailFlowId\":1,\"emailflowid\":564,\"Status\":\"None\",\"status\":\"Running\"}",
        "{\"Foo\":{\"Bar\":[1]},\"EmailFlowId\":564,\"Status\":\"Running\",\"\":null}",
      })
  void takesNamesEnumsAndNumbersInEveryAllowedForm(String body) {
    assertThat(bind(body, Flow.class)).isEqualTo(new Flow(564, Status.Running));
  }

  @Test
  void missingMembersAreTheDefaultsOfTheirTypes() {
    assertThat(bind("{}", Flow.class)).isEqualTo(new Flow(0, Status.None));
    assertThat(bind("{}", Activities.class)).isEqualTo(new Activities(null));
    assertThat(bind("{}", Send.class)).isEqualTo(new Send(null));
    assertThat(bind("{}", Flags.class)).isEqualTo(new Flags(false));
  }

  @Test
  void nullIsNoneWhereNoneIsPossible() {
    assertThat(bind("{\"WorkflowEvent\":null}", Send.class)).isEqualTo(new Send(null));
    assertThat(bind("{\"ActivityIdentifier\":null}", Activities.class))
        .isEqualTo(new Activities(null));
    assertThat(bind("{\"WorkflowEvent\":{\"Attributes\":null}}", Send.class))
        .isEqualTo(new Send(new Event(Status.None, null)));
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "0, 0",
    "-0, 0",
    "2147483647, 2147483647",
    "-2147483648, -2147483648",
    "'\"-2147483648\"', -2147483648",
  })
  void takesEvery32BitInteger(String json, int value) {
    assertThat(bind("{\"EmailFlowId\":" + json + "}", Flow.class).emailFlowId()).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2147483648",
        "-2147483649",
        "99999999999",
        "99999999999999999999",
        "564.0",
        "5e2",
        "true",
        "{}",
        "[564]",
        "null",
        "\"\"",
        "\"x\"",
        "\"0x10\"",
        "\"+5\"",
        "\"٣\"",
        "\"5 6\"",
      })
  void refusesWhatIsNo32BitInteger(String json) {
    assertRefused(
        "{\"EmailFlowId\":" + json + "}",
        Flow.class,
        "request.EmailFlowId",
        "The value must be a whole number from -2147483648 to 2147483647.");
  }

  @Test
  void refusesANumberOfAMillionDigitsInBoundedTime() {
    String body = "{\"EmailFlowId\":1" + "0".repeat(1_000_000) + ",\"Status\":\"Running\"}";

    assertThatExceptionOfType(InvalidRequest.class)
        .isThrownBy(
            () -> assertTimeoutPreemptively(Duration.ofSeconds(5), () -> bind(body, Flow.class)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"Bogus\"", "\"\"", "99", "2", "-1", "3.0", "null", "true", "{}", "[3]"})
  void refusesWhatIsNoConstant(String json) {
    assertRefused(
        "{\"Status\":" + json + "}",
        Flow.class,
        "request.Status",
        "The value must be one of None (0), Stopped (1), Running (3).");
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({"true, true", "false, false", "'\"True\"', true", "'\" FALSE \"', false"})
  void takesFlagsAndTheirNames(String json, boolean value) {
    assertThat(bind("{\"Urgent\":" + json + "}", Flags.class).urgent()).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "1", "\"yes\"", "\"\"", "[]", "{}"})
  void refusesWhatIsNoFlag(String json) {
    assertRefused(
        "{\"Urgent\":" + json + "}",
        Flags.class,
        "request.Urgent",
        "The value must be true or false.");
  }

  @Test
  void arraysKeepNullsAndTurnNumbersIntoText() {
    Activities bound = bind("{\"ActivityIdentifier\":[\"a\",null,1,2.50]}", Activities.class);

    assertThat(bound.activityIdentifier()).containsExactly("a", null, "1", "2.50");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"appointment_id=1\"", "1", "true", "{}"})
  void refusesOneValueWhereAnArrayIsExpected(String json) {
    assertRefused(
        "{\"ActivityIdentifier\":" + json + "}",
        Activities.class,
        "request.ActivityIdentifier",
        "The value must be an array.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "{}", "[]"})
  void namesTheElementThatIsNoString(String json) {
    assertRefused(
        "{\"ActivityIdentifier\":[\"a\"," + json + "]}",
        Activities.class,
        "request.ActivityIdentifier[1]",
        "The value must be a string.");
  }

  @Test
  void bindsNestedObjectsAndIgnoresUnknownMembersThere() {
    String body =
        """
        {"workflowEvent": {"eventType": "Running", "attributes": "x",
          "tableRight": {"Mask": "Select, Update"}, "fieldProperties": {}}}
        """;

    assertThat(bind(body, Send.class)).isEqualTo(new Send(new Event(Status.Running, "x")));
  }

  @Test
  void namesTheWayToANestedMember() {
    assertRefused(
        "{\"workflowevent\":{\"attributes\":{\"a\":1}}}",
        Send.class,
        "request.WorkflowEvent.Attributes",
        "The value must be a string.");
    assertRefused(
        "{\"WorkflowEvent\":\"Run\"}",
        Send.class,
        "request.WorkflowEvent",
        "The value must be an object.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[{\"EmailFlowId\":564}]", "[]", "\"x\"", "564", "true", "null"})
  void refusesABodyThatIsNoObject(String body) {
    assertRefused(body, Flow.class, "request", "The body must be an object.");
  }

  @Test
  void passesOnWhatTheRecordItselfRefuses() {
    assertThatExceptionOfType(ChangedMeanwhile.class)
        .isThrownBy(() -> bind("{\"Number\":-1}", Choosy.class));
  }

  private static <R> R bind(String body, Class<R> type) {
    return Binder.bind(JsonBody.parse(body), type);
  }

  private static void assertRefused(String body, Class<?> type, String field, String rule) {
    assertThatExceptionOfType(InvalidRequest.class)
        .isThrownBy(() -> bind(body, type))
        .withMessage(rule)
        .extracting(InvalidRequest::field)
        .isEqualTo(field);
  }
}
