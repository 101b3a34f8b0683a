package org.signalbox.identity;

import org.signalbox.locale.Phrase;
import org.signalbox.wire.Failure;

/** The server knows who calls, and does not do this for the caller all the same. */
final class NotGranted extends Failure {

  private NotGranted(String code) {
    super(Kind.DENIED, "SoSentryException", code, Phrase.of(code));
  }

  static NotGranted closedOnline() {
    return new NotGranted("closed-online");
  }

  static NotGranted foreignForm() {
    return new NotGranted("foreign-form");
  }

  static NotGranted ticketForToken() {
    return new NotGranted("no-ticket-for-token");
  }
}
