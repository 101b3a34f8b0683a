package org.signalbox.activity.entity;

/** Whether an appointment is visible to all; the vendor's older word for it. */
public enum AppointmentPrivate {
  Public(0),
  PrivateUser(1),
  PrivateGroup(2);

  private final int number;

  AppointmentPrivate(int number) {
    this.number = number;
  }

  public int number() {
    return number;
  }
}
