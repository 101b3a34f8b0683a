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

/** A project, as a link. */
@XmlAccessorType(XmlAccessType.FIELD)
@JsonbPropertyOrder({
  "projectId",
  "name",
  "description",
  "uRL",
  "type",
  "associateId",
  "associateFullName",
  "typeId",
  "updated",
  "statusId",
  "status",
  "textId",
  "publishTo",
  "publishFrom",
  "isPublished",
  "uRLName",
  "projectNumber",
  "activeErpLinks",
  "eventId",
  "startDate",
  "tableRight",
  "fieldProperties"
})
public class ProjectBody {

  @XmlElement(name = "ProjectId", nillable = true)
  @Nullable Integer projectId;

  @XmlElement(name = "Name", nillable = true)
  @Nullable String name;

  @XmlElement(name = "Description", nillable = true)
  @Nullable String description;

  @XmlElement(name = "URL", nillable = true)
  @Nullable String uRL;

  @XmlElement(name = "Type", nillable = true)
  @Nullable String type;

  @XmlElement(name = "AssociateId", nillable = true)
  @Nullable Integer associateId;

  @XmlElement(name = "AssociateFullName", nillable = true)
  @Nullable String associateFullName;

  @XmlElement(name = "TypeId", nillable = true)
  @Nullable String typeId;

  @XmlElement(name = "Updated", nillable = true)
  @Nullable String updated;

  @XmlElement(name = "StatusId", nillable = true)
  @Nullable String statusId;

  @XmlElement(name = "Status", nillable = true)
  @Nullable String status;

  @XmlElement(name = "TextId", nillable = true)
  @Nullable String textId;

  @XmlElement(name = "PublishTo", nillable = true)
  @Nullable String publishTo;

  @XmlElement(name = "PublishFrom", nillable = true)
  @Nullable String publishFrom;

  @XmlElement(name = "IsPublished", nillable = true)
  @Nullable String isPublished;

  @XmlElement(name = "URLName", nillable = true)
  @Nullable String uRLName;

  @XmlElement(name = "ProjectNumber", nillable = true)
  @Nullable String projectNumber;

  @XmlElement(name = "ActiveErpLinks", nillable = true)
  @Nullable String activeErpLinks;

  @XmlElement(name = "EventId", nillable = true)
  @Nullable String eventId;

  @XmlElement(name = "StartDate", nillable = true)
  @Nullable String startDate;

  @XmlElement(name = "TableRight", nillable = true)
  @Nullable RightBody tableRight;

  @XmlElement(name = "FieldProperties", nillable = true)
  @XmlJavaTypeAdapter(FieldPropertiesXml.class)
  @Nullable Map<String, @Nullable FieldPropertyBody> fieldProperties = new LinkedHashMap<>();
}
