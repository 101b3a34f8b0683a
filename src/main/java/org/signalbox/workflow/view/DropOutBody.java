package org.signalbox.workflow.view;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/** How many people dropped out of a flow for one reason. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(propOrder = {"reason", "people"})
@JsonbPropertyOrder({"reason", "people"})
public class DropOutBody {

  @XmlElement(name = "Reason", nillable = true)
  private @Nullable String reason;

  @XmlElement(name = "People", nillable = true)
  private @Nullable Integer people;

  static DropOutBody of(String reason, long people) {
    DropOutBody body = new DropOutBody();
    body.reason = reason;
    body.people = Math.toIntExact(people);
    return body;
  }
}
