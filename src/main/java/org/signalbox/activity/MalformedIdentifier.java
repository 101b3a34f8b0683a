package org.signalbox.activity;

import java.util.List;
import org.signalbox.locale.Phrase;
import org.signalbox.wire.Failure;
import org.signalbox.wire.Finding;

/** Strict handling: texts that are no identifiers (domain.md 4.2). */
final class MalformedIdentifier extends Failure {

  private static final Phrase RULE = Phrase.of("malformed-identifier");

  MalformedIdentifier(List<String> texts) {
    super(
        Kind.INVALID,
        "ArgumentException",
        "malformed-identifier",
        Phrase.of("malformed-identifiers", texts.size(), RULE),
        texts.stream().map(text -> new Finding("malformed-identifier", text, RULE)).toList());
  }
}
