package org.signalbox.activity.entity;

import java.util.Arrays;

/** What kind of activity a row is, {@code appointment.type} (domain.md 1.3). */
public enum AppointmentType {
  Unknown(0),
  inDiary(1),
  inChecklist(2),
  Note(3),
  Document(4),
  SavedReport(5),
  BookingForDiary(6),
  BookingForChecklist(7),
  MergeDraft(8),
  MergeFinal(9);

  private final int number;

  AppointmentType(int number) {
    this.number = number;
  }

  public int number() {
    return number;
  }

  /** What the column holds. */
  static AppointmentType of(int number) {
    return Arrays.stream(values())
        .filter(value -> value.number == number)
        .findFirst()
        .orElse(Unknown);
  }
}
