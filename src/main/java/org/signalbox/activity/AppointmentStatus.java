package org.signalbox.activity;

import java.util.List;

/**
 * What {@code appointment.status} holds, as the wire spells it: completion, invitation and
 * assignment in one column.
 */
public enum AppointmentStatus {
  UnknownOrPostIt(0),
  NotStarted(1),
  Started(2),
  Completed(3),
  Hidden(4),
  Booking(5),
  BookingMoved(6),
  BookingSeen(7),
  BookingMovedSeen(8),
  BookingDeclined(9),
  BookingDeleted(10),
  Assignment(11),
  AssignmentSeen(12),
  AssignmentDeclined(13);

  private static final List<AppointmentStatus> BY_NUMBER = List.of(values());

  private final int number;

  AppointmentStatus(int number) {
    this.number = number;
  }

  static AppointmentStatus of(int number) {
    return BY_NUMBER.get(number);
  }

  /** The status of an appointment whose completion is that. */
  static AppointmentStatus of(ActivityStatus completion) {
    return of(completion.number());
  }

  public int number() {
    return number;
  }
}
