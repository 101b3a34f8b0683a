package org.signalbox.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.signalbox.locale.Phrase;

/** The shapes of wire-contract 9 with their members in the order that clients see. */
class ErrorBodyTest {

  private static final class Refused extends Failure {

    Refused(Kind kind, List<Finding> findings) {
      super(kind, "SoValidationException", "not-fit", Phrase.of("post-it"), findings);
    }
  }

  @Test
  void operationsAnswerInShapeA() {
    ErrorBody body =
        ErrorBody.of(
            new Refused(Failure.Kind.INVALID, List.of()), "0123456789abcdef", Phrase::english);

    assertThat(body.members().toString())
        .isEqualTo(
            "{Error=true, ErrorType=SoValidationException, Message=A post-it note has no completion.,"
                + " ErrorSource=SuperOffice.Services.Implementation, Code=not-fit,"
                + " TraceId=0123456789abcdef}");
  }

  @Test
  void authenticationNamesTheApiAsSource() {
    ErrorBody body =
        ErrorBody.of(
            new Refused(Failure.Kind.UNAUTHENTICATED, List.of()),
            "0123456789abcdef",
            Phrase::english);

    assertThat(body.members()).containsEntry("ErrorSource", "SuperOffice.Services.WebApi");
  }

  @Test
  void findingsAreAllTold() {
    ErrorBody body =
        ErrorBody.of(
            new Refused(
                Failure.Kind.INVALID,
                List.of(
                    new Finding("NO_STEPS", "workflow_id=564", Phrase.of("no-known-person")),
                    new Finding("NO_MAIL", "workflow_step_id=1", Phrase.of("finding-notext")))),
            "0123456789abcdef",
            Phrase::english);

    assertThat(body.members())
        .containsEntry(
            "Findings",
            List.of(
                Map.of(
                    "Code",
                    "NO_STEPS",
                    "Subject",
                    "workflow_id=564",
                    "Message",
                    "The event names nobody who exists"),
                Map.of(
                    "Code",
                    "NO_MAIL",
                    "Subject",
                    "workflow_step_id=1",
                    "Message",
                    "The message has no text.")));
  }

  @Test
  void bodiesThatCannotBeBoundAnswerInShapeB() {
    ErrorBody body =
        ErrorBody.of(
            new InvalidRequest("request.Status", Phrase.of("value-not-string")),
            "0123456789abcdef",
            Phrase::english);

    assertThat(body.members().toString())
        .isEqualTo(
            "{Message=The request is invalid., Code=invalid-request, TraceId=0123456789abcdef,"
                + " ModelState={request.Status=[The value must be a string.]}}");
  }

  @Test
  void unexpectedErrorsTellTheTraceOnly() {
    ErrorBody body =
        ErrorBody.unexpected(500, "SoException", "See the log.", "unexpected", "0123456789abcdef");

    assertThat(body.members().toString())
        .isEqualTo(
            "{Error=true, ErrorType=SoException, Message=See the log.,"
                + " ErrorSource=SuperOffice.Services.Implementation, Code=unexpected,"
                + " TraceId=0123456789abcdef}");
  }

  @Test
  void bodiesThatAreNotReadAtAllAnswerInShapeBWithTheirOwnMessage() {
    ErrorBody body = ErrorBody.of(new TooLarge(10), "0123456789abcdef", Phrase::english);

    assertThat(body.status()).isEqualTo(413);
    assertThat(body.members().toString())
        .isEqualTo(
            "{Message=The request body must not be longer than 10 bytes.,"
                + " Code=request-too-large, TraceId=0123456789abcdef}");
  }

  @Test
  void xmlHasOneElementForEachMember() {
    ErrorBody body =
        ErrorBody.of(
            new InvalidRequest("request.ActivityIdentifier[1]", Phrase.of("value-not-string")),
            "0123456789abcdef",
            Phrase::english);

    assertThat(body.text("text/xml"))
        .isEqualTo(
            "<Error><Message>The request is invalid.</Message><Code>invalid-request</Code>"
                + "<TraceId>0123456789abcdef</TraceId><ModelState>"
                + "<request.ActivityIdentifier_x005B_1_x005D_>The value must be a string."
                + "</request.ActivityIdentifier_x005B_1_x005D_></ModelState></Error>");
  }

  @Test
  void xmlNamesEachFinding() {
    ErrorBody body =
        ErrorBody.of(
            new Refused(
                Failure.Kind.INVALID,
                List.of(
                    new Finding("NO_STEPS", "workflow_id=564", Phrase.of("unknown-flow", "<1>")))),
            "0123456789abcdef",
            Phrase::english);

    assertThat(body.text("application/xml"))
        .startsWith("<Error><Error>true</Error><ErrorType>SoValidationException</ErrorType>")
        .endsWith(
            "<Findings><Finding><Code>NO_STEPS</Code><Subject>workflow_id=564</Subject>"
                + "<Message>There is no flow with EmailFlowId &lt;1&gt;</Message></Finding></Findings></Error>");
  }

  @Test
  void problemDetailsTellTheSameFacts() {
    ErrorBody refused =
        ErrorBody.of(
            new Refused(
                Failure.Kind.CONFLICT,
                List.of(new Finding("A", "b=1", Phrase.of("value-not-flag")))),
            "0123456789abcdef",
            Phrase::english);
    ErrorBody invalid =
        ErrorBody.of(
            new InvalidRequest("request.Status", Phrase.of("value-not-flag")),
            "0123456789abcdef",
            Phrase::english);

    assertThat(refused.text("application/problem+json"))
        .isEqualTo(
            "{\"type\":\"urn:signalbox:error:not-fit\",\"title\":\"Not fit\",\"status\":409,"
                + "\"detail\":\"A post-it note has no completion.\",\"instance\":\"urn:signalbox:trace:0123456789abcdef\","
                + "\"ErrorType\":\"SoValidationException\","
                + "\"ErrorSource\":\"SuperOffice.Services.Implementation\",\"Code\":\"not-fit\","
                + "\"TraceId\":\"0123456789abcdef\","
                + "\"Findings\":[{\"Code\":\"A\",\"Subject\":\"b=1\",\"Message\":\"The value must be true or false.\"}]}");
    assertThat(invalid.text("application/problem+json"))
        .contains("\"status\":400")
        .endsWith("\"ModelState\":{\"request.Status\":[\"The value must be true or false.\"]}}");
  }

  @Test
  void tracesAreSixteenHexDigits() {
    assertThat(Traces.next()).matches("[0-9a-f]{16}").isNotEqualTo(Traces.next());
  }
}
