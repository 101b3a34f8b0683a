package org.signalbox.workflow.view;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;
import org.signalbox.locale.DateText;

/** One event as callers see it; what there is none of is null. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    propOrder = {
      "eventNo",
      "eventType",
      "source",
      "eventId",
      "occurredAt",
      "receivedAt",
      "associateId",
      "attributes",
      "receipt"
    })
@JsonbPropertyOrder({
  "eventNo",
  "eventType",
  "source",
  "eventId",
  "occurredAt",
  "receivedAt",
  "associateId",
  "attributes",
  "receipt"
})
public class ReceivedEventBody {

  @XmlElement(name = "EventNo", nillable = true)
  private @Nullable String eventNo;

  @XmlElement(name = "EventType", nillable = true)
  private @Nullable String eventType;

  @XmlElement(name = "Source", nillable = true)
  private @Nullable String source;

  @XmlElement(name = "EventId", nillable = true)
  private @Nullable String eventId;

  @XmlElement(name = "OccurredAt", nillable = true)
  private @Nullable String occurredAt;

  @XmlElement(name = "ReceivedAt", nillable = true)
  private @Nullable String receivedAt;

  @XmlElement(name = "AssociateId", nillable = true)
  private @Nullable Integer associateId;

  @XmlElement(name = "Attributes", nillable = true)
  private @Nullable String attributes;

  @XmlElement(name = "Receipt", nillable = true)
  private @Nullable String receipt;

  static ReceivedEventBody of(ReceivedEvent event, DateText dates) {
    ReceivedEventBody body = new ReceivedEventBody();
    body.eventNo = String.valueOf(event.number());
    body.eventType = event.type();
    body.source = Told.text(event.source());
    body.eventId = Told.text(event.eventId().orElse(""));
    body.occurredAt = Told.date(event.occurredAt(), dates);
    body.receivedAt = Told.date(event.receivedAt(), dates);
    body.associateId = event.associateId();
    body.attributes = event.attributes();
    body.receipt = Told.text(event.receipt().orElse(""));
    return body;
  }
}
