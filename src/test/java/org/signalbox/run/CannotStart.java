package org.signalbox.run;

import org.jspecify.annotations.Nullable;

/** Something on this machine is in the way; the message says what, in one sentence for people. */
final class CannotStart extends RuntimeException {

  CannotStart(String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
  }

  CannotStart(String sentence) {
    this(sentence, null);
  }
}
