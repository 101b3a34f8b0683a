package org.signalbox.activity;

/** Why the completion of an appointment row cannot be set (domain.md 4.4). */
enum Refusal {
  POST_IT("post-it", "A post-it note has no completion."),
  HIDDEN("hidden-appointment", "A hidden appointment has no completion."),
  PENDING_INVITATION(
      "pending-invitation", "The invitation is not answered, and completion would erase it."),
  DECLINED_INVITATION("declined-invitation", "The invitation was declined."),
  CANCELLED_INVITATION("cancelled-invitation", "The invitation was cancelled."),
  PENDING_ASSIGNMENT(
      "pending-assignment", "The assignment is not answered, and completion would erase it."),
  DECLINED_ASSIGNMENT("declined-assignment", "The assignment was declined.");

  private final String code;
  private final String text;

  Refusal(String code, String text) {
    this.code = code;
    this.text = text;
  }

  String code() {
    return code;
  }

  String text() {
    return text;
  }
}
