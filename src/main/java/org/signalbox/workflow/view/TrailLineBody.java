package org.signalbox.workflow.view;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signalbox.locale.DateText;
import org.signalbox.workflow.pass.Trail;

/** One thing that happened to a participant; what there is none of is null. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    propOrder = {
      "id",
      "workflowInstanceId",
      "personId",
      "at",
      "kind",
      "stepId",
      "eventNo",
      "detail"
    })
@JsonbPropertyOrder({
  "id",
  "workflowInstanceId",
  "personId",
  "at",
  "kind",
  "stepId",
  "eventNo",
  "detail"
})
public class TrailLineBody {

  @XmlElement(name = "Id", nillable = true)
  private @Nullable String id;

  @XmlElement(name = "WorkflowInstanceId", nillable = true)
  private @Nullable Integer workflowInstanceId;

  @XmlElement(name = "PersonId", nillable = true)
  private @Nullable Integer personId;

  @XmlElement(name = "At", nillable = true)
  private @Nullable String at;

  @XmlElement(name = "Kind", nillable = true)
  private @Nullable String kind;

  @XmlElement(name = "StepId", nillable = true)
  private @Nullable Integer stepId;

  @XmlElement(name = "EventNo", nillable = true)
  private @Nullable String eventNo;

  @XmlElement(name = "Detail", nillable = true)
  private @Nullable String detail;

  static TrailLineBody of(Trail.Line line, DateText dates) {
    TrailLineBody body = new TrailLineBody();
    body.id = String.valueOf(line.id());
    body.workflowInstanceId = line.instanceId();
    body.personId = line.personId();
    body.at = Told.date(Optional.of(line.at()), dates);
    body.kind = line.kind();
    body.stepId = Told.key(line.stepId());
    body.eventNo = Told.key(line.eventId());
    body.detail = line.detail().isEmpty() ? null : JsonText.of(line.detail());
    return body;
  }
}
