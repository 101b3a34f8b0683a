package org.signalbox.workflow.event;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import jakarta.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.signalbox.wire.FieldPropertiesXml;
import org.signalbox.wire.FieldPropertyBody;
import org.signalbox.wire.RightBody;
import org.signalbox.workflow.engine.EventType;

/** The vendor's carrier of an event, with the values that a new one has. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(propOrder = {"eventType", "attributes", "tableRight", "fieldProperties"})
@JsonbPropertyOrder({"eventType", "attributes", "tableRight", "fieldProperties"})
public class WorkflowEventBody {

  @XmlElement(name = "EventType", nillable = true)
  private @Nullable EventType eventType = EventType.None;

  @XmlElement(name = "Attributes", nillable = true)
  private @Nullable String attributes = "";

  @XmlElement(name = "TableRight", nillable = true)
  private @Nullable RightBody tableRight;

  @XmlElement(name = "FieldProperties", nillable = true)
  @XmlJavaTypeAdapter(FieldPropertiesXml.class)
  private @Nullable Map<String, @Nullable FieldPropertyBody> fieldProperties =
      new LinkedHashMap<>();
}
