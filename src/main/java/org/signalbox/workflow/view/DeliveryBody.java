package org.signalbox.workflow.view;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;
import org.signalbox.locale.DateText;

/** One delivery as callers see it; what there is none of is null. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    propOrder = {
      "id",
      "workflowId",
      "topic",
      "entity",
      "primaryKey",
      "state",
      "attempts",
      "lastError",
      "createdAt",
      "availableAt"
    })
@JsonbPropertyOrder({
  "id",
  "workflowId",
  "topic",
  "entity",
  "primaryKey",
  "state",
  "attempts",
  "lastError",
  "createdAt",
  "availableAt"
})
public class DeliveryBody {

  @XmlElement(name = "Id", nillable = true)
  private @Nullable String id;

  @XmlElement(name = "WorkflowId", nillable = true)
  private @Nullable Integer workflowId;

  @XmlElement(name = "Topic", nillable = true)
  private @Nullable String topic;

  @XmlElement(name = "Entity", nillable = true)
  private @Nullable String entity;

  @XmlElement(name = "PrimaryKey", nillable = true)
  private @Nullable Integer primaryKey;

  @XmlElement(name = "State", nillable = true)
  private @Nullable String state;

  @XmlElement(name = "Attempts", nillable = true)
  private @Nullable Integer attempts;

  @XmlElement(name = "LastError", nillable = true)
  private @Nullable String lastError;

  @XmlElement(name = "CreatedAt", nillable = true)
  private @Nullable String createdAt;

  @XmlElement(name = "AvailableAt", nillable = true)
  private @Nullable String availableAt;

  static DeliveryBody of(Delivery delivery, DateText dates) {
    DeliveryBody body = new DeliveryBody();
    body.id = String.valueOf(delivery.id());
    body.workflowId = Told.key(delivery.workflowId());
    body.topic = delivery.topic();
    body.entity = delivery.entity();
    body.primaryKey = delivery.primaryKey();
    body.state = DeliveryState.after(delivery.attempts()).name();
    body.attempts = delivery.attempts();
    body.lastError = Told.text(delivery.lastError().orElse(""));
    body.createdAt = Told.date(delivery.createdAt(), dates);
    body.availableAt = Told.date(delivery.availableAt(), dates);
    return body;
  }
}
