package org.signalbox.workflow.definition;

import java.util.List;
import org.signalbox.locale.Phrase;
import org.signalbox.wire.Failure;
import org.signalbox.wire.Finding;

/** A definition that cannot be kept as it was sent. */
public final class InvalidFlow extends Failure {

  private InvalidFlow(String code, Phrase phrase, List<Finding> findings) {
    super(Kind.INVALID, "ArgumentException", code, phrase, findings);
  }

  private static InvalidFlow of(String code, Object... arguments) {
    return new InvalidFlow(code, Phrase.of(code, arguments), List.of());
  }

  static InvalidFlow withoutName() {
    return of("flow-without-name");
  }

  /** A part whose type is None. */
  static InvalidFlow ofType(String member) {
    return of("flow-part-without-type", member);
  }

  static InvalidFlow ofDate(String member) {
    return of("flow-date-malformed", member);
  }

  /** A date that is to be used and is not set. */
  static InvalidFlow withoutDate(String member) {
    return of("flow-date-missing", member);
  }

  /** A part with a key that no part of this flow has, or that two have. */
  static InvalidFlow ofPart(String member, int key) {
    return of("flow-part-unknown", member, key);
  }

  static InvalidFlow leadingToItself(String member) {
    return of("flow-leads-to-itself", member);
  }

  /** Tells all that the flow refers to and that is not there, as {@code table_id=key}. */
  static InvalidFlow referringTo(List<String> missing) {
    return new InvalidFlow(
        "flow-reference-unknown",
        Phrase.of("flow-reference-unknown", String.join(", ", missing)),
        missing.stream()
            .map(
                record ->
                    new Finding(
                        "flow-reference-unknown",
                        record,
                        Phrase.of("flow-reference-unknown", record)))
            .toList());
  }
}
