package org.signalbox.activity.entity;

import java.time.Instant;
import java.util.Optional;
import org.signalbox.activity.ActivityStatus;
import org.signalbox.activity.Completion;

/** Completion as part of a save, under the rules of SetActivityStatus (domain.md 4.3, 4.4). */
final class Completing {

  private Completing() {}

  /** Adds the completion of an appointment or document; Unknown leaves it. */
  static Changes appointment(Entity stored, Changes changes, ActivityStatus wanted, Instant now) {
    if (wanted == ActivityStatus.Unknown || wanted == Links.completed(stored.row())) {
      return changes;
    }
    stored.access().requireWritable("status");
    stored.access().requireWritable("done");
    StoredRow row = stored.whole();
    int status =
        Completion.ofAppointment(
            row.number("appointment_id"), row.number("status"), row.number("type"), wanted);
    Optional<Instant> done =
        wanted == ActivityStatus.Completed ? Optional.of(now) : Optional.empty();
    return changes.number("status", status).follow("done", Changes.value(done));
  }

  /** Adds the completion of a sale, which is done or not. */
  static Changes sale(Entity stored, Changes changes, ActivityStatus wanted) {
    boolean done = wanted == ActivityStatus.Completed;
    boolean isDone = Completion.ofSale(stored.row().number("done")) == ActivityStatus.Completed;
    return wanted == ActivityStatus.Unknown || done == isDone
        ? changes
        : changes.number("done", Completion.ofSale(wanted));
  }
}
