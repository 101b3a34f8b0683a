package org.signalbox.activity;

import java.util.List;

/** What {@code appointment.status} holds: completion, invitation and assignment in one column. */
enum AppointmentStatus {
  UNKNOWN_OR_POST_IT,
  NOT_STARTED,
  STARTED,
  COMPLETED,
  HIDDEN,
  BOOKING,
  BOOKING_MOVED,
  BOOKING_SEEN,
  BOOKING_MOVED_SEEN,
  BOOKING_DECLINED,
  BOOKING_DELETED,
  ASSIGNMENT,
  ASSIGNMENT_SEEN,
  ASSIGNMENT_DECLINED;

  private static final List<AppointmentStatus> BY_NUMBER = List.of(values());

  static AppointmentStatus of(int number) {
    return BY_NUMBER.get(number);
  }
}
