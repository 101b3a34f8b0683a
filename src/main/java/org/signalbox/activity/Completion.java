package org.signalbox.activity;

import java.util.Optional;

/**
 * The rules of completion: domain.md 4.3 (which value is stored), 4.4 and 11.3 (which rows refuse),
 * row for row.
 */
final class Completion {

  private static final int SALE_NOT_DONE = 1;
  private static final int SALE_DONE = 2;

  private Completion() {}

  /** Why a row in this state refuses every target; empty when it takes all three. */
  static Optional<Refusal> refusal(AppointmentStatus status, boolean note) {
    return switch (status) {
      case NOT_STARTED, STARTED, COMPLETED -> Optional.empty();
      case UNKNOWN_OR_POST_IT -> note ? Optional.of(Refusal.POST_IT) : Optional.empty();
      case HIDDEN -> Optional.of(Refusal.HIDDEN);
      case BOOKING, BOOKING_MOVED, BOOKING_SEEN, BOOKING_MOVED_SEEN ->
          Optional.of(Refusal.PENDING_INVITATION);
      case BOOKING_DECLINED -> Optional.of(Refusal.DECLINED_INVITATION);
      case BOOKING_DELETED -> Optional.of(Refusal.CANCELLED_INVITATION);
      case ASSIGNMENT, ASSIGNMENT_SEEN -> Optional.of(Refusal.PENDING_ASSIGNMENT);
      case ASSIGNMENT_DECLINED -> Optional.of(Refusal.DECLINED_ASSIGNMENT);
    };
  }

  /** What {@code appointment.status} or {@code sale.done} becomes. */
  static int stored(Family family, ActivityStatus wanted) {
    return switch (wanted) {
      case Unknown -> throw new IllegalArgumentException("Unknown is no target");
      case NotStarted, Started -> family == Family.SALE ? SALE_NOT_DONE : wanted.number();
      case Completed -> family == Family.SALE ? SALE_DONE : wanted.number();
    };
  }

  /** What a stored value reads as: a sale is never NotStarted, a special state is Unknown. */
  static ActivityStatus shown(Family family, int stored) {
    return switch (family) {
      case SALE -> stored == SALE_DONE ? ActivityStatus.Completed : ActivityStatus.Started;
      case APPOINTMENT -> shown(AppointmentStatus.of(stored));
    };
  }

  private static ActivityStatus shown(AppointmentStatus stored) {
    return switch (stored) {
      case NOT_STARTED -> ActivityStatus.NotStarted;
      case STARTED -> ActivityStatus.Started;
      case COMPLETED -> ActivityStatus.Completed;
      default -> ActivityStatus.Unknown;
    };
  }
}
