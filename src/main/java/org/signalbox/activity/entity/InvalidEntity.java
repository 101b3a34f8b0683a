package org.signalbox.activity.entity;

import java.util.List;
import org.signalbox.locale.Phrase;
import org.signalbox.wire.Failure;
import org.signalbox.wire.Finding;

/** An entity that cannot be saved as it was sent. */
final class InvalidEntity extends Failure {

  private InvalidEntity(String code, Phrase phrase) {
    super(Kind.INVALID, "ArgumentException", code, phrase);
  }

  private InvalidEntity(Phrase phrase, List<Finding> findings) {
    super(Kind.INVALID, "ArgumentException", "unknown-link", phrase, findings);
  }

  static InvalidEntity tooLong(String column, int length) {
    return new InvalidEntity("text-too-long", Phrase.of("text-too-long", column, length));
  }

  static InvalidEntity wrongType() {
    return new InvalidEntity("wrong-activity-type", Phrase.of("wrong-activity-type"));
  }

  static InvalidEntity unreadable(String member) {
    return new InvalidEntity("unreadable-value", Phrase.of("unreadable-value", member));
  }

  /** Members that name rows that do not exist. */
  static InvalidEntity unknown(List<String> members) {
    return new InvalidEntity(
        Phrase.of("unknown-links", String.join(", ", members)),
        members.stream()
            .map(member -> new Finding("unknown-link", member, Phrase.of("unknown-link")))
            .toList());
  }
}
