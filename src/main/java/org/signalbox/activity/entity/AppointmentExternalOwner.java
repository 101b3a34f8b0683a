package org.signalbox.activity.entity;

import java.util.Arrays;

/** Which calendar outside owns an appointment, {@code owned_externally}. */
public enum AppointmentExternalOwner {
  None(0),
  Other(1),
  Outlook(2),
  Google(3);

  private final int number;

  AppointmentExternalOwner(int number) {
    this.number = number;
  }

  public int number() {
    return number;
  }

  /** What the column holds. */
  static AppointmentExternalOwner of(int number) {
    return Arrays.stream(values()).filter(value -> value.number == number).findFirst().orElse(None);
  }
}
