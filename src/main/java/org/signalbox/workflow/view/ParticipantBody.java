package org.signalbox.workflow.view;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;
import org.signalbox.locale.DateText;

/** One participant as callers see it; what there is none of is null. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    propOrder = {
      "workflowInstanceId",
      "workflowId",
      "personId",
      "contactId",
      "status",
      "nextStepId",
      "nextStepType",
      "stepStarted",
      "waitUntil",
      "goalReachedAt",
      "dropoutReason",
      "attempts",
      "enrolledAt",
      "endedAt"
    })
@JsonbPropertyOrder({
  "workflowInstanceId",
  "workflowId",
  "personId",
  "contactId",
  "status",
  "nextStepId",
  "nextStepType",
  "stepStarted",
  "waitUntil",
  "goalReachedAt",
  "dropoutReason",
  "attempts",
  "enrolledAt",
  "endedAt"
})
public class ParticipantBody {

  @XmlElement(name = "WorkflowInstanceId", nillable = true)
  private @Nullable Integer workflowInstanceId;

  @XmlElement(name = "WorkflowId", nillable = true)
  private @Nullable Integer workflowId;

  @XmlElement(name = "PersonId", nillable = true)
  private @Nullable Integer personId;

  @XmlElement(name = "ContactId", nillable = true)
  private @Nullable Integer contactId;

  @XmlElement(name = "Status", nillable = true)
  private @Nullable String status;

  @XmlElement(name = "NextStepId", nillable = true)
  private @Nullable Integer nextStepId;

  @XmlElement(name = "NextStepType", nillable = true)
  private @Nullable String nextStepType;

  @XmlElement(name = "StepStarted", nillable = true)
  private @Nullable String stepStarted;

  @XmlElement(name = "WaitUntil", nillable = true)
  private @Nullable String waitUntil;

  @XmlElement(name = "GoalReachedAt", nillable = true)
  private @Nullable String goalReachedAt;

  @XmlElement(name = "DropoutReason", nillable = true)
  private @Nullable String dropoutReason;

  @XmlElement(name = "Attempts", nillable = true)
  private @Nullable Integer attempts;

  @XmlElement(name = "EnrolledAt", nillable = true)
  private @Nullable String enrolledAt;

  @XmlElement(name = "EndedAt", nillable = true)
  private @Nullable String endedAt;

  static ParticipantBody of(Participant participant, DateText dates) {
    ParticipantBody body = new ParticipantBody();
    body.workflowInstanceId = participant.id();
    body.workflowId = participant.workflowId();
    body.personId = participant.personId();
    body.contactId = Told.key(participant.contactId());
    body.status = participant.status();
    body.nextStepId = Told.key(participant.stepId());
    body.nextStepType = Told.text(participant.stepType());
    body.stepStarted = Told.date(participant.stepStarted(), dates);
    body.waitUntil = Told.date(participant.waitUntil(), dates);
    body.goalReachedAt = Told.date(participant.goalReachedAt(), dates);
    body.dropoutReason = Told.text(participant.dropoutReason().orElse(""));
    body.attempts = participant.attempts();
    body.enrolledAt = Told.date(participant.enrolledAt(), dates);
    body.endedAt = Told.date(participant.endedAt(), dates);
    return body;
  }
}
