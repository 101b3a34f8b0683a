package org.signalbox.activity;

import java.util.List;
import org.signalbox.wire.Failure;
import org.signalbox.wire.Finding;

/** Strict handling: texts that are no identifiers (domain.md 4.2). */
final class MalformedIdentifier extends Failure {

  private static final String RULE =
      "An identifier is appointment_id, sale_id, document_id or todo_id, '=', and a number from 1 to"
          + " 2147483647.";

  MalformedIdentifier(List<String> texts) {
    super(
        Kind.INVALID,
        "ArgumentException",
        "malformed-identifier",
        texts.size() + " identifiers are malformed. " + RULE,
        texts.stream().map(text -> new Finding("malformed-identifier", text, RULE)).toList());
  }
}
