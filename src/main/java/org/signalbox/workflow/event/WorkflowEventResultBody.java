package org.signalbox.workflow.event;

import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.signalbox.workflow.engine.EventType;

/** The vendor's carrier of the answer (wire-contract A.2, 5.2, 5.3). */
@JsonbPropertyOrder({"eventType", "attributes", "tableRight", "fieldProperties"})
public class WorkflowEventResultBody {

  private EventType eventType = EventType.None;
  private String attributes = "";

  static WorkflowEventResultBody of(WorkflowEventResult result) {
    WorkflowEventResultBody body = new WorkflowEventResultBody();
    body.eventType = result.type();
    body.attributes = result.attributes();
    return body;
  }

  @JsonbProperty("EventType")
  public EventType getEventType() {
    return eventType;
  }

  @JsonbProperty("Attributes")
  public String getAttributes() {
    return attributes;
  }

  /** Events have no rights of their own worth telling. */
  @JsonbNillable
  @JsonbProperty("TableRight")
  public @Nullable Object getTableRight() {
    return null;
  }

  @JsonbProperty("FieldProperties")
  public Map<String, Object> getFieldProperties() {
    return Map.of();
  }
}
