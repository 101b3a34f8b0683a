package org.signalbox.activity;

import java.util.List;
import org.signalbox.locale.Phrase;
import org.signalbox.wire.Failure;
import org.signalbox.wire.Finding;

/** Strict handling: identifiers that name no row, or none that the caller may select. */
final class UnknownActivity extends Failure {

  UnknownActivity(List<String> identifiers) {
    super(
        Kind.NOT_FOUND,
        "SoNotFoundException",
        "unknown-activity",
        Phrase.of("unknown-activities", identifiers.size(), identifiers.get(0)),
        identifiers.stream()
            .map(text -> new Finding("unknown-activity", text, Phrase.of("unknown-activity")))
            .toList());
  }
}
