package org.signalbox.activity.entity;

/** The invitation as {@code appointment.status} tells it (domain.md 1.3). */
public enum InvitationStatus {
  Unknown(0),
  None(1),
  Accepted(2),
  Hidden(4),
  Invitation(5),
  Moved(6),
  Seen(7),
  MovedSeen(8),
  Declined(9),
  Cancelled(10);

  private final int number;

  InvitationStatus(int number) {
    this.number = number;
  }

  public int number() {
    return number;
  }
}
