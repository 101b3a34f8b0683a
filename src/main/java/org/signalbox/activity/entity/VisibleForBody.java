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

/** To whom a record is visible. */
@XmlAccessorType(XmlAccessType.FIELD)
@JsonbPropertyOrder({"visibleId", "visibility", "displayValue", "tableRight", "fieldProperties"})
public class VisibleForBody {

  @XmlElement(name = "VisibleId", nillable = true)
  @Nullable Integer visibleId;

  @XmlElement(name = "Visibility", nillable = true)
  @Nullable Visibility visibility;

  @XmlElement(name = "DisplayValue", nillable = true)
  @Nullable String displayValue;

  @XmlElement(name = "TableRight", nillable = true)
  @Nullable RightBody tableRight;

  @XmlElement(name = "FieldProperties", nillable = true)
  @XmlJavaTypeAdapter(FieldPropertiesXml.class)
  @Nullable Map<String, @Nullable FieldPropertyBody> fieldProperties = new LinkedHashMap<>();
}
