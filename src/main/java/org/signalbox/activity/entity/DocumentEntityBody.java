package org.signalbox.activity.entity;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.signalbox.activity.ActivityStatus;
import org.signalbox.wire.FieldPropertiesXml;
import org.signalbox.wire.FieldPropertyBody;
import org.signalbox.wire.RightBody;

/**
 * A document with the links of its appointment row, as the vendor's client saves and gets it.
 * Members that no table of ours holds are always null.
 */
@XmlAccessorType(XmlAccessType.FIELD)
@JsonbPropertyOrder({
  "documentId",
  "updatedBy",
  "createdBy",
  "attention",
  "header",
  "name",
  "ourRef",
  "yourRef",
  "createdDate",
  "updatedDate",
  "description",
  "documentTemplate",
  "person",
  "associate",
  "contact",
  "project",
  "date",
  "externalRef",
  "completed",
  "activeLinks",
  "type",
  "links",
  "lockSemantics",
  "sale",
  "suggestedDocumentId",
  "snum",
  "userDefinedFields",
  "extraFields",
  "customFields",
  "publishEventDate",
  "publishTo",
  "publishFrom",
  "isPublished",
  "visibleFor",
  "tableRight",
  "fieldProperties"
})
public class DocumentEntityBody {

  @XmlElement(name = "DocumentId", nillable = true)
  @Nullable Integer documentId;

  @XmlElement(name = "UpdatedBy", nillable = true)
  @Nullable AssociateBody updatedBy;

  @XmlElement(name = "CreatedBy", nillable = true)
  @Nullable AssociateBody createdBy;

  @XmlElement(name = "Attention", nillable = true)
  @Nullable String attention;

  @XmlElement(name = "Header", nillable = true)
  @Nullable String header;

  @XmlElement(name = "Name", nillable = true)
  @Nullable String name;

  @XmlElement(name = "OurRef", nillable = true)
  @Nullable String ourRef;

  @XmlElement(name = "YourRef", nillable = true)
  @Nullable String yourRef;

  @XmlElement(name = "CreatedDate", nillable = true)
  @Nullable String createdDate;

  @XmlElement(name = "UpdatedDate", nillable = true)
  @Nullable String updatedDate;

  @XmlElement(name = "Description", nillable = true)
  @Nullable String description;

  @XmlElement(name = "DocumentTemplate", nillable = true)
  @Nullable DocumentTemplateBody documentTemplate;

  @XmlElement(name = "Person", nillable = true)
  @Nullable PersonBody person;

  @XmlElement(name = "Associate", nillable = true)
  @Nullable AssociateBody associate;

  @XmlElement(name = "Contact", nillable = true)
  @Nullable ContactBody contact;

  @XmlElement(name = "Project", nillable = true)
  @Nullable ProjectBody project;

  @XmlElement(name = "Date", nillable = true)
  @Nullable String date;

  @XmlElement(name = "ExternalRef", nillable = true)
  @Nullable String externalRef;

  @XmlElement(name = "Completed", nillable = true)
  @Nullable ActivityStatus completed;

  @XmlElement(name = "ActiveLinks", nillable = true)
  @Nullable String activeLinks;

  @XmlElement(name = "Type", nillable = true)
  @Nullable AppointmentType type;

  @XmlElement(name = "Links", nillable = true)
  @Nullable String links;

  @XmlElement(name = "LockSemantics", nillable = true)
  @Nullable String lockSemantics;

  @XmlElement(name = "Sale", nillable = true)
  @Nullable SaleBody sale;

  @XmlElement(name = "SuggestedDocumentId", nillable = true)
  @Nullable String suggestedDocumentId;

  @XmlElement(name = "Snum", nillable = true)
  @Nullable String snum;

  @XmlElement(name = "UserDefinedFields", nillable = true)
  @Nullable String userDefinedFields;

  @XmlElement(name = "ExtraFields", nillable = true)
  @Nullable String extraFields;

  @XmlElement(name = "CustomFields", nillable = true)
  @Nullable String customFields;

  @XmlElement(name = "PublishEventDate", nillable = true)
  @Nullable String publishEventDate;

  @XmlElement(name = "PublishTo", nillable = true)
  @Nullable String publishTo;

  @XmlElement(name = "PublishFrom", nillable = true)
  @Nullable String publishFrom;

  @XmlElement(name = "IsPublished", nillable = true)
  @Nullable String isPublished;

  @XmlElementWrapper(name = "VisibleFor", nillable = true)
  @XmlElement(name = "VisibleFor", nillable = true)
  @Nullable List<VisibleForBody> visibleFor;

  @XmlElement(name = "TableRight", nillable = true)
  @Nullable RightBody tableRight;

  @XmlElement(name = "FieldProperties", nillable = true)
  @XmlJavaTypeAdapter(FieldPropertiesXml.class)
  @Nullable Map<String, @Nullable FieldPropertyBody> fieldProperties = new LinkedHashMap<>();
}
