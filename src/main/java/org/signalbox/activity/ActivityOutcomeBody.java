package org.signalbox.activity;

import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbPropertyOrder;

/** One row of the answer when the caller prefers {@code return=representation} (decision 7). */
@JsonbPropertyOrder({
  "activityIdentifier",
  "found",
  "statusBefore",
  "statusAfter",
  "changed",
  "reason"
})
public class ActivityOutcomeBody {

  private String activityIdentifier = "";
  private boolean found;
  private ActivityStatus statusBefore = ActivityStatus.Unknown;
  private ActivityStatus statusAfter = ActivityStatus.Unknown;
  private boolean changed;
  private ActivityOutcome.Reason reason = ActivityOutcome.Reason.None;

  static ActivityOutcomeBody of(ActivityOutcome outcome) {
    ActivityOutcomeBody body = new ActivityOutcomeBody();
    body.activityIdentifier = outcome.identifier();
    body.found = outcome.found();
    body.statusBefore = outcome.before();
    body.statusAfter = outcome.after();
    body.changed = outcome.changed();
    body.reason = outcome.reason();
    return body;
  }

  @JsonbProperty("ActivityIdentifier")
  public String getActivityIdentifier() {
    return activityIdentifier;
  }

  @JsonbProperty("Found")
  public boolean isFound() {
    return found;
  }

  @JsonbProperty("StatusBefore")
  public ActivityStatus getStatusBefore() {
    return statusBefore;
  }

  @JsonbProperty("StatusAfter")
  public ActivityStatus getStatusAfter() {
    return statusAfter;
  }

  @JsonbProperty("Changed")
  public boolean isChanged() {
    return changed;
  }

  @JsonbProperty("Reason")
  public ActivityOutcome.Reason getReason() {
    return reason;
  }
}
