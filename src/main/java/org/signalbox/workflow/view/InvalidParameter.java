package org.signalbox.workflow.view;

import java.util.List;
import org.signalbox.locale.Phrase;
import org.signalbox.wire.Failure;

/** A parameter of the address that says nothing that it may say. */
final class InvalidParameter extends Failure {

  InvalidParameter(String name, Phrase rule) {
    super(
        Kind.INVALID,
        "ArgumentException",
        "invalid-parameter",
        Phrase.of("invalid-parameter", name, rule));
  }

  static InvalidParameter notOneOf(String name, List<String> choices) {
    return new InvalidParameter(name, Phrase.of("rule-one-of", String.join(", ", choices)));
  }

  static InvalidParameter noCursor() {
    return new InvalidParameter("after", Phrase.of("rule-cursor"));
  }
}
