package org.signalbox.identity;

import java.time.Duration;

/** Too many wrong passwords came before this one, which was not looked at (wire-contract 11). */
final class TooManyLogins extends RetryLater {

  TooManyLogins(Duration wait) {
    super("SoSessionException", "too-many-logins", wait);
  }
}
