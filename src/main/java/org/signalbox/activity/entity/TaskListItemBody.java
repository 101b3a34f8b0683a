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

/** A type of activity, as a link. */
@XmlAccessorType(XmlAccessType.FIELD)
@JsonbPropertyOrder({
  "taskListItemId",
  "value",
  "direction",
  "type",
  "tooltip",
  "deleted",
  "intentId",
  "rank",
  "isDefaultAlldayEvent",
  "isDefaultFree",
  "isDefaultPublished",
  "colorIndex",
  "defaultVideomeetingStatus",
  "tableRight",
  "fieldProperties"
})
public class TaskListItemBody {

  @XmlElement(name = "TaskListItemId", nillable = true)
  @Nullable Integer taskListItemId;

  @XmlElement(name = "Value", nillable = true)
  @Nullable String value;

  @XmlElement(name = "Direction", nillable = true)
  @Nullable String direction;

  @XmlElement(name = "Type", nillable = true)
  @Nullable TaskType type;

  @XmlElement(name = "Tooltip", nillable = true)
  @Nullable String tooltip;

  @XmlElement(name = "Deleted", nillable = true)
  @Nullable String deleted;

  @XmlElement(name = "IntentId", nillable = true)
  @Nullable String intentId;

  @XmlElement(name = "Rank", nillable = true)
  @Nullable String rank;

  @XmlElement(name = "IsDefaultAlldayEvent", nillable = true)
  @Nullable String isDefaultAlldayEvent;

  @XmlElement(name = "IsDefaultFree", nillable = true)
  @Nullable String isDefaultFree;

  @XmlElement(name = "IsDefaultPublished", nillable = true)
  @Nullable String isDefaultPublished;

  @XmlElement(name = "ColorIndex", nillable = true)
  @Nullable String colorIndex;

  @XmlElement(name = "DefaultVideomeetingStatus", nillable = true)
  @Nullable String defaultVideomeetingStatus;

  @XmlElement(name = "TableRight", nillable = true)
  @Nullable RightBody tableRight;

  @XmlElement(name = "FieldProperties", nillable = true)
  @XmlJavaTypeAdapter(FieldPropertiesXml.class)
  @Nullable Map<String, @Nullable FieldPropertyBody> fieldProperties = new LinkedHashMap<>();
}
