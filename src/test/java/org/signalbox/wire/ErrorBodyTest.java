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
    Map<String, Object> body =
        ErrorBody.of(
            new Refused(Failure.Kind.INVALID, List.of()), "0123456789abcdef", Phrase::english);

    assertThat(body.toString())
        .isEqualTo(
            "{Error=true, ErrorType=SoValidationException, Message=A post-it note has no completion.,"
                + " ErrorSource=SuperOffice.Services.Implementation, Code=not-fit,"
                + " TraceId=0123456789abcdef}");
  }

  @Test
  void authenticationNamesTheApiAsSource() {
    Map<String, Object> body =
        ErrorBody.of(
            new Refused(Failure.Kind.UNAUTHENTICATED, List.of()),
            "0123456789abcdef",
            Phrase::english);

    assertThat(body).containsEntry("ErrorSource", "SuperOffice.Services.WebApi");
  }

  @Test
  void findingsAreAllTold() {
    Map<String, Object> body =
        ErrorBody.of(
            new Refused(
                Failure.Kind.INVALID,
                List.of(
                    new Finding("NO_STEPS", "workflow_id=564", Phrase.of("no-known-person")),
                    new Finding("NO_MAIL", "workflow_step_id=1", Phrase.of("finding-notext")))),
            "0123456789abcdef",
            Phrase::english);

    assertThat(body)
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
    Map<String, Object> body =
        ErrorBody.of(
            new InvalidRequest("request.Status", Phrase.of("value-not-string")),
            "0123456789abcdef",
            Phrase::english);

    assertThat(body.toString())
        .isEqualTo(
            "{Message=The request is invalid., Code=invalid-request, TraceId=0123456789abcdef,"
                + " ModelState={request.Status=[The value must be a string.]}}");
  }

  @Test
  void unexpectedErrorsTellTheTraceOnly() {
    Map<String, Object> body =
        ErrorBody.unexpected("SoException", "See the log.", "unexpected", "0123456789abcdef");

    assertThat(body.toString())
        .isEqualTo(
            "{Error=true, ErrorType=SoException, Message=See the log.,"
                + " ErrorSource=SuperOffice.Services.Implementation, Code=unexpected,"
                + " TraceId=0123456789abcdef}");
  }

  @Test
  void tracesAreSixteenHexDigits() {
    assertThat(Traces.next()).matches("[0-9a-f]{16}").isNotEqualTo(Traces.next());
  }
}
