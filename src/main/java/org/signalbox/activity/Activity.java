package org.signalbox.activity;

import java.util.Optional;
import org.signalbox.rights.Access;
import org.signalbox.rights.Level;

/**
 * A locked row whose completion is to be set.
 *
 * @param family its table
 * @param access what the caller may do with it
 * @param stored {@code appointment.status} or {@code sale.done} as it is now
 * @param kind what {@code appointment.type} says beyond that
 * @param documentId key of the document whose header the row is; 0 for none
 * @param saleId the sale that the appointment belongs to; 0 for none
 * @param suggests whether it suggests a next appointment when it is completed
 */
record Activity(
    Family family,
    Access access,
    int stored,
    Kind kind,
    int documentId,
    int saleId,
    boolean suggests) {

  /** The kinds that the rules tell apart. */
  enum Kind {
    PLAIN,
    NOTE,
    TO_DO;

    private static final int TYPE_CHECKLIST = 2;
    private static final int TYPE_NOTE = 3;
    private static final int TYPE_BOOKING_FOR_CHECKLIST = 7;
    private static final int TASK_TO_DO = 6;

    /** From {@code appointment.type} and {@code task.record_type}. */
    static Kind of(int type, int taskType) {
      return switch (type) {
        case TYPE_NOTE -> NOTE;
        case TYPE_CHECKLIST, TYPE_BOOKING_FOR_CHECKLIST -> TO_DO;
        default -> taskType == TASK_TO_DO ? TO_DO : PLAIN;
      };
    }
  }

  int id() {
    return access.row().id();
  }

  /** Refuses a caller who may not write completion (domain.md 5, last table). */
  void requireWritable() {
    family.fields().forEach(field -> access.require(Level.UPDATE, field));
  }

  Optional<Refusal> refusal() {
    return family == Family.SALE
        ? Optional.empty()
        : Completion.refusal(AppointmentStatus.of(stored), kind == Kind.NOTE);
  }

  boolean changesTo(ActivityStatus wanted) {
    return stored != Completion.stored(family, wanted);
  }

  /** What it becomes when it is turned over: Completed, or Started if it is that already. */
  ActivityStatus toggled() {
    return shown() == ActivityStatus.Completed ? ActivityStatus.Started : ActivityStatus.Completed;
  }

  /** Whether the change to that status makes it suggest a next appointment. */
  boolean suggestsWhen(ActivityStatus target) {
    return suggests && target == ActivityStatus.Completed && changesTo(target);
  }

  ActivityStatus shown() {
    return Completion.shown(family, stored);
  }

  ActivityStatus shownAfter(ActivityStatus wanted) {
    return Completion.shown(family, Completion.stored(family, wanted));
  }
}
