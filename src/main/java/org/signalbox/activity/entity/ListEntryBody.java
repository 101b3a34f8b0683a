package org.signalbox.activity.entity;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.signalbox.wire.FieldPropertiesXml;
import org.signalbox.wire.FieldPropertyBody;
import org.signalbox.wire.RightBody;

/** An entry of one of the vendor's lists, as a link: a currency, a sale type. */
@XmlAccessorType(XmlAccessType.FIELD)
@JsonbPropertyOrder({"id", "value", "tooltip", "tableRight", "fieldProperties"})
public class ListEntryBody {

  @XmlElement(name = "Id", nillable = true)
  @Nullable Integer id;

  @XmlElement(name = "Value", nillable = true)
  @Nullable String value;

  @XmlElement(name = "Tooltip", nillable = true)
  @Nullable String tooltip;

  @XmlElement(name = "TableRight", nillable = true)
  @Nullable RightBody tableRight;

  @XmlElement(name = "FieldProperties", nillable = true)
  @XmlJavaTypeAdapter(FieldPropertiesXml.class)
  @Nullable Map<String, @Nullable FieldPropertyBody> fieldProperties = new LinkedHashMap<>();
}
