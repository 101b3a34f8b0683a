package org.signalbox.wire;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.signalbox.locale.Phrase;

/**
 * What an error answers: one of the two shapes of wire-contract 9, each with {@code Code} and
 * {@code TraceId} of decision 14. A is for what an operation or the authentication refuses, B for
 * what never reached one.
 *
 * @param members in the order in which they are written
 */
record ErrorBody(int status, Map<String, Object> members) {

  private static final String OPERATION = "SuperOffice.Services.Implementation";
  private static final String API = "SuperOffice.Services.WebApi";

  /**
   * Shape A or B, as the failure demands.
   *
   * @param words says the sentences in the language of the request
   */
  static ErrorBody of(Failure failure, String traceId, Function<Phrase, String> words) {
    int status = failure.kind().status();
    if (failure instanceof InvalidRequest invalid) {
      return shapeB(status, "The request is invalid.", invalid.code(), traceId)
          .with("ModelState", Map.of(invalid.field(), List.of(words.apply(invalid.phrase()))));
    }
    if (failure.kind() == Failure.Kind.TOO_LARGE || failure.kind() == Failure.Kind.UNSUPPORTED) {
      return shapeB(status, words.apply(failure.phrase()), failure.code(), traceId);
    }
    String source = failure.kind() == Failure.Kind.UNAUTHENTICATED ? API : OPERATION;
    ErrorBody body =
        shapeA(status, failure.errorType(), words.apply(failure.phrase()), source)
            .with("Code", failure.code())
            .with("TraceId", traceId);
    return failure.findings().isEmpty()
        ? body
        : body.with(
            "Findings",
            failure.findings().stream().map(finding -> finding(finding, words)).toList());
  }

  /** Shape A for what nobody refused on purpose. */
  static ErrorBody unexpected(
      int status, String errorType, String message, String code, String traceId) {
    return shapeA(status, errorType, message, OPERATION)
        .with("Code", code)
        .with("TraceId", traceId);
  }

  /** Shape B. */
  static ErrorBody shapeB(int status, String message, String code, String traceId) {
    return new ErrorBody(status, new LinkedHashMap<>())
        .with("Message", message)
        .with("Code", code)
        .with("TraceId", traceId);
  }

  /** The same with one more member at the end. */
  ErrorBody with(String name, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(members);
    more.put(name, value);
    return new ErrorBody(status, more);
  }

  /** The body in one of the types that answers may have. */
  String text(String mediaType) {
    if (Writer.isXml(mediaType)) {
      XmlText xml = new XmlText();
      xml.tree("Error", members);
      return xml.toString();
    }
    return JsonAnswer.of(mediaType.equals(Writer.PROBLEM) ? problem() : members);
  }

  /** The same facts as RFC 9457 has them; what it has no member for keeps its name. */
  private Map<String, Object> problem() {
    String code = String.valueOf(members.get("Code"));
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", "urn:signalbox:error:" + code);
    problem.put(
        "title", Character.toUpperCase(code.charAt(0)) + code.substring(1).replace('-', ' '));
    problem.put("status", status);
    problem.put("detail", String.valueOf(members.get("Message")));
    problem.put("instance", "urn:signalbox:trace:" + members.get("TraceId"));
    problem.putAll(members);
    problem.remove("Error");
    problem.remove("Message");
    return problem;
  }

  private static ErrorBody shapeA(int status, String errorType, String message, String source) {
    return new ErrorBody(status, new LinkedHashMap<>())
        .with("Error", true)
        .with("ErrorType", errorType)
        .with("Message", message)
        .with("ErrorSource", source);
  }

  private static Map<String, Object> finding(Finding finding, Function<Phrase, String> words) {
    Map<String, Object> member = new LinkedHashMap<>();
    member.put("Code", finding.code());
    member.put("Subject", finding.subject());
    member.put("Message", words.apply(finding.phrase()));
    return member;
  }
}
