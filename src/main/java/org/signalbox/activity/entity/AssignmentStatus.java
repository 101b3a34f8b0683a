package org.signalbox.activity.entity;

/** The assignment as {@code appointment.status} tells it (domain.md 1.3). */
public enum AssignmentStatus {
  Unknown(0),
  None(1),
  Assigning(11),
  Seen(12),
  Declined(13);

  private final int number;

  AssignmentStatus(int number) {
    this.number = number;
  }

  public int number() {
    return number;
  }
}
