package org.signalbox.activity;

import java.util.Optional;

/**
 * The rules of completion: domain.md 4.3 (which value is stored), 4.4 and 11.3 (which rows refuse),
 * row for row.
 */
public final class Completion {

  private static final int SALE_NOT_DONE = 1;
  private static final int SALE_DONE = 2;

  private Completion() {}

  /** Why a row in this state refuses every target; empty when it takes all three. */
  static Optional<Refusal> refusal(AppointmentStatus status, boolean note) {
    return switch (status) {
      case NotStarted, Started, Completed -> Optional.empty();
      case UnknownOrPostIt -> note ? Optional.of(Refusal.POST_IT) : Optional.empty();
      case Hidden -> Optional.of(Refusal.HIDDEN);
      case Booking, BookingMoved, BookingSeen, BookingMovedSeen ->
          Optional.of(Refusal.PENDING_INVITATION);
      case BookingDeclined -> Optional.of(Refusal.DECLINED_INVITATION);
      case BookingDeleted -> Optional.of(Refusal.CANCELLED_INVITATION);
      case Assignment, AssignmentSeen -> Optional.of(Refusal.PENDING_ASSIGNMENT);
      case AssignmentDeclined -> Optional.of(Refusal.DECLINED_ASSIGNMENT);
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

  /** What {@code sale.done} reads as. */
  public static ActivityStatus ofSale(int done) {
    return shown(Family.SALE, done);
  }

  /** What {@code sale.done} becomes. */
  public static int ofSale(ActivityStatus wanted) {
    return stored(Family.SALE, wanted);
  }

  /** What {@code appointment.status} reads as. */
  public static ActivityStatus ofAppointment(int status) {
    return shown(Family.APPOINTMENT, status);
  }

  /**
   * What {@code appointment.status} becomes.
   *
   * @throws NotCompletable when the row refuses it
   */
  public static int ofAppointment(int id, int status, int type, ActivityStatus wanted) {
    boolean note = Activity.Kind.of(type, 0) == Activity.Kind.NOTE;
    refusal(AppointmentStatus.of(status), note).ifPresent(why -> refuse(id, why));
    return stored(Family.APPOINTMENT, wanted);
  }

  private static void refuse(int id, Refusal why) {
    throw NotCompletable.of("appointment_id=" + id, why);
  }

  private static ActivityStatus shown(AppointmentStatus stored) {
    return switch (stored) {
      case NotStarted -> ActivityStatus.NotStarted;
      case Started -> ActivityStatus.Started;
      case Completed -> ActivityStatus.Completed;
      default -> ActivityStatus.Unknown;
    };
  }
}
