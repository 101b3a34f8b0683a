package org.signalbox.activity.entity;

import java.util.Arrays;

/** What kind of activities a type is for, {@code task.record_type}. */
public enum TaskType {
  Unknown(0),
  Appointment(1),
  Document(2),
  Email(3),
  Fax(4),
  Phone(5),
  ToDo(6),
  MailMergeDraft(7),
  MailMergeFinal(8),
  Report(9);

  private final int number;

  TaskType(int number) {
    this.number = number;
  }

  public int number() {
    return number;
  }

  /** What the column holds. */
  static TaskType of(int number) {
    return Arrays.stream(values())
        .filter(value -> value.number == number)
        .findFirst()
        .orElse(Unknown);
  }
}
