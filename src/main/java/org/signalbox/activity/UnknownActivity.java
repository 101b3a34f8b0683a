package org.signalbox.activity;

import java.util.List;
import org.signalbox.wire.Failure;
import org.signalbox.wire.Finding;

/** Strict handling: identifiers that name no row, or none that the caller may select. */
final class UnknownActivity extends Failure {

  UnknownActivity(List<String> identifiers) {
    super(
        Kind.NOT_FOUND,
        "SoNotFoundException",
        "unknown-activity",
        identifiers.size() + " activities do not exist, the first is " + identifiers.get(0),
        identifiers.stream()
            .map(text -> new Finding("unknown-activity", text, "There is no such activity."))
            .toList());
  }
}
