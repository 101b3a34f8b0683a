package org.signalbox.activity;

import org.signalbox.locale.Phrase;

/** Why the completion of an appointment row cannot be set (domain.md 4.4). */
enum Refusal {
  POST_IT("post-it"),
  HIDDEN("hidden-appointment"),
  PENDING_INVITATION("pending-invitation"),
  DECLINED_INVITATION("declined-invitation"),
  CANCELLED_INVITATION("cancelled-invitation"),
  PENDING_ASSIGNMENT("pending-assignment"),
  DECLINED_ASSIGNMENT("declined-assignment");

  private final String code;

  Refusal(String code) {
    this.code = code;
  }

  String code() {
    return code;
  }

  Phrase phrase() {
    return Phrase.of(code);
  }
}
