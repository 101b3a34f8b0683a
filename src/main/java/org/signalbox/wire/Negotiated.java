package org.signalbox.wire;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;

/**
 * What this request says of its own form and wants of the answer's, found by {@link Negotiation}.
 */
@RequestScoped
public class Negotiated {

  private String answerType = "application/json";
  private boolean problems;
  private AnswerCharset charset = AnswerCharset.UTF_8;
  private Selection selection = Selection.parse(List.of());
  private boolean contentTypeSent;
  private Optional<ContentType> contentType = Optional.empty();

  void request(boolean contentTypeSent, Optional<ContentType> contentType) {
    this.contentTypeSent = contentTypeSent;
    this.contentType = contentType;
  }

  void answer(AcceptHeader accept, AnswerCharset charset, Selection selection) {
    this.answerType = Writer.choose(accept, contentType);
    this.problems = Writer.asksForProblems(accept);
    this.charset = charset;
    this.selection = selection;
  }

  /** The media type in which success is answered. */
  String answerType() {
    return answerType;
  }

  /** The media type in which errors are answered. */
  String errorType() {
    return problems ? Writer.PROBLEM : answerType;
  }

  AnswerCharset charset() {
    return charset;
  }

  Selection selection() {
    return selection;
  }

  /** Whether there is a Content-Type, readable or not. */
  boolean isContentTypeSent() {
    return contentTypeSent;
  }

  /** The Content-Type; empty when there is none or when it is malformed. */
  Optional<ContentType> contentType() {
    return contentType;
  }

  /** The answer to a request that failed. */
  Response.ResponseBuilder refusal(ErrorBody error) {
    return Response.status(error.status()).type(errorType()).entity(error);
  }
}
