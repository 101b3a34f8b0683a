package org.signalbox.activity;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/** One row of the answer when the caller prefers {@code return=representation} (decision 7). */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    propOrder = {"activityIdentifier", "found", "statusBefore", "statusAfter", "changed", "reason"})
@JsonbPropertyOrder({
  "activityIdentifier",
  "found",
  "statusBefore",
  "statusAfter",
  "changed",
  "reason"
})
public class ActivityOutcomeBody {

  @XmlElement(name = "ActivityIdentifier", nillable = true)
  private @Nullable String activityIdentifier;

  @XmlElement(name = "Found", nillable = true)
  private @Nullable Boolean found;

  @XmlElement(name = "StatusBefore", nillable = true)
  private @Nullable ActivityStatus statusBefore;

  @XmlElement(name = "StatusAfter", nillable = true)
  private @Nullable ActivityStatus statusAfter;

  @XmlElement(name = "Changed", nillable = true)
  private @Nullable Boolean changed;

  @XmlElement(name = "Reason", nillable = true)
  private ActivityOutcome.@Nullable Reason reason;

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
}
