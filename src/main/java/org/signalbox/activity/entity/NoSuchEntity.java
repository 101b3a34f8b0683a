package org.signalbox.activity.entity;

import org.signalbox.locale.Phrase;
import org.signalbox.wire.Failure;

/** What is to be saved does not exist, or not for the caller. */
final class NoSuchEntity extends Failure {

  NoSuchEntity() {
    super(Kind.NOT_FOUND, "SoNotFoundException", "unknown-activity", Phrase.of("unknown-activity"));
  }
}
