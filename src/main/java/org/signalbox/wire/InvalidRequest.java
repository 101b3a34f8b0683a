package org.signalbox.wire;

import org.signalbox.locale.Phrase;

/**
 * A body that cannot be read into the request (wire-contract 9.2, first row): broken text, a wrong
 * type, a name or number outside an enum.
 */
final class InvalidRequest extends Failure {

  private final String field;

  /**
   * @param field where, as the vendor's framework names it: {@code request.Status}
   * @param rule the rule that was broken, a sentence that repeats nothing of the input
   */
  InvalidRequest(String field, Phrase rule) {
    super(Kind.INVALID, "HttpError", "invalid-request", rule);
    this.field = field;
  }

  String field() {
    return field;
  }
}
