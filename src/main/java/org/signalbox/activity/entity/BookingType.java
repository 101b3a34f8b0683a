package org.signalbox.activity.entity;

/** Which part an appointment has in a booking (domain.md 1.3). */
public enum BookingType {
  Unknown(0),
  None(1),
  Owner(2),
  Participant(3);

  private final int number;

  BookingType(int number) {
    this.number = number;
  }

  public int number() {
    return number;
  }
}
