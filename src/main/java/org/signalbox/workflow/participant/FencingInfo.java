package org.signalbox.workflow.participant;

import java.util.Optional;
import org.signalbox.locale.Phrase;
import org.signalbox.workflow.engine.FlowLimit;

/**
 * How many flows are Running or Paused, and how many may be (domain.md 2.4).
 *
 * @param open how many are
 * @param limit how many may be
 */
public record FencingInfo(int open, FlowLimit limit) {

  boolean near() {
    return limit.nearedBy(open);
  }

  boolean reached() {
    return limit.reachedBy(open);
  }

  Optional<Phrase> warning() {
    return said(
        Phrase.of("fencing-near", open, limit.maximum()),
        Phrase.of("fencing-reached", open, limit.maximum()));
  }

  Optional<Phrase> tooltip() {
    return said(Phrase.of("fencing-near-tooltip"), Phrase.of("fencing-reached-tooltip"));
  }

  private Optional<Phrase> said(Phrase whenNear, Phrase whenReached) {
    return reached() ? Optional.of(whenReached) : Optional.of(whenNear).filter(any -> near());
  }
}
