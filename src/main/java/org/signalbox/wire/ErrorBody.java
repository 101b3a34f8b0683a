package org.signalbox.wire;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.signalbox.locale.Phrase;

/**
 * The two error shapes of wire-contract 9, each with {@code Code} and {@code TraceId} of decision
 * 14: A for what an operation or the authentication refuses, B for what never reached one.
 */
final class ErrorBody {

  private static final String OPERATION = "SuperOffice.Services.Implementation";
  private static final String API = "SuperOffice.Services.WebApi";

  private ErrorBody() {}

  /**
   * Shape A or B, as the failure demands.
   *
   * @param words says the sentences in the language of the request
   */
  static Map<String, Object> of(Failure failure, String traceId, Function<Phrase, String> words) {
    if (failure instanceof InvalidRequest invalid) {
      Map<String, Object> body = shapeB("The request is invalid.", invalid.code(), traceId);
      body.put("ModelState", Map.of(invalid.field(), List.of(words.apply(invalid.phrase()))));
      return body;
    }
    String source = failure.kind() == Failure.Kind.UNAUTHENTICATED ? API : OPERATION;
    Map<String, Object> body = shapeA(failure.errorType(), words.apply(failure.phrase()), source);
    body.put("Code", failure.code());
    body.put("TraceId", traceId);
    if (!failure.findings().isEmpty()) {
      body.put(
          "Findings", failure.findings().stream().map(finding -> finding(finding, words)).toList());
    }
    return body;
  }

  /** Shape A for what nobody refused on purpose. */
  static Map<String, Object> unexpected(
      String errorType, String message, String code, String traceId) {
    Map<String, Object> body = shapeA(errorType, message, OPERATION);
    body.put("Code", code);
    body.put("TraceId", traceId);
    return body;
  }

  /** Shape B. */
  static Map<String, Object> shapeB(String message, String code, String traceId) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("Message", message);
    body.put("Code", code);
    body.put("TraceId", traceId);
    return body;
  }

  private static Map<String, Object> shapeA(String errorType, String message, String source) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("Error", true);
    body.put("ErrorType", errorType);
    body.put("Message", message);
    body.put("ErrorSource", source);
    return body;
  }

  private static Map<String, Object> finding(Finding finding, Function<Phrase, String> words) {
    Map<String, Object> member = new LinkedHashMap<>();
    member.put("Code", finding.code());
    member.put("Subject", finding.subject());
    member.put("Message", words.apply(finding.phrase()));
    return member;
  }
}
