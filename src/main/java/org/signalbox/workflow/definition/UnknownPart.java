package org.signalbox.workflow.definition;

import org.signalbox.locale.Phrase;
import org.signalbox.wire.Failure;

/** There is no such part of a flow, or the caller may not see its flow. */
public final class UnknownPart extends Failure {

  UnknownPart(String member, int key) {
    super(
        Kind.NOT_FOUND,
        "SoNotFoundException",
        "unknown-flow-part",
        Phrase.of("unknown-flow-part", member, key));
  }
}
