package org.signalbox.identity;

import java.time.Duration;

/** The caller makes more calls than the operator allows (wire-contract 11). */
final class TooManyCalls extends RetryLater {

  TooManyCalls(Duration wait) {
    super("SoIllegalOperationException", "too-many-calls", wait);
  }
}
