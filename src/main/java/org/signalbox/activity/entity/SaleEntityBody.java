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
 * A sale with its links, as the vendor's client saves and gets it. Members that no table of ours
 * holds are always null.
 */
@XmlAccessorType(XmlAccessType.FIELD)
@JsonbPropertyOrder({
  "appointment",
  "associate",
  "updatedBy",
  "createdBy",
  "contact",
  "project",
  "saleText",
  "person",
  "currency",
  "competitor",
  "credited",
  "rating",
  "reason",
  "source",
  "status",
  "saledate",
  "amount",
  "saleId",
  "earning",
  "earningPercent",
  "heading",
  "number",
  "probability",
  "createdDate",
  "updatedDate",
  "completed",
  "activeLinks",
  "links",
  "nextDueDate",
  "postit",
  "saleType",
  "reasonSold",
  "reasonStalled",
  "reopenDate",
  "saleStakeholders",
  "activeErpLinks",
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
public class SaleEntityBody {

  @XmlElement(name = "Appointment", nillable = true)
  @Nullable AppointmentBody appointment;

  @XmlElement(name = "Associate", nillable = true)
  @Nullable AssociateBody associate;

  @XmlElement(name = "UpdatedBy", nillable = true)
  @Nullable AssociateBody updatedBy;

  @XmlElement(name = "CreatedBy", nillable = true)
  @Nullable AssociateBody createdBy;

  @XmlElement(name = "Contact", nillable = true)
  @Nullable ContactBody contact;

  @XmlElement(name = "Project", nillable = true)
  @Nullable ProjectBody project;

  @XmlElement(name = "SaleText", nillable = true)
  @Nullable String saleText;

  @XmlElement(name = "Person", nillable = true)
  @Nullable PersonBody person;

  @XmlElement(name = "Currency", nillable = true)
  @Nullable ListEntryBody currency;

  @XmlElement(name = "Competitor", nillable = true)
  @Nullable String competitor;

  @XmlElement(name = "Credited", nillable = true)
  @Nullable String credited;

  @XmlElement(name = "Rating", nillable = true)
  @Nullable ListEntryBody rating;

  @XmlElement(name = "Reason", nillable = true)
  @Nullable String reason;

  @XmlElement(name = "Source", nillable = true)
  @Nullable ListEntryBody source;

  @XmlElement(name = "Status", nillable = true)
  @Nullable SaleStatus status;

  @XmlElement(name = "Saledate", nillable = true)
  @Nullable String saledate;

  @XmlElement(name = "Amount", nillable = true)
  @Nullable Double amount;

  @XmlElement(name = "SaleId", nillable = true)
  @Nullable Integer saleId;

  @XmlElement(name = "Earning", nillable = true)
  @Nullable String earning;

  @XmlElement(name = "EarningPercent", nillable = true)
  @Nullable String earningPercent;

  @XmlElement(name = "Heading", nillable = true)
  @Nullable String heading;

  @XmlElement(name = "Number", nillable = true)
  @Nullable String number;

  @XmlElement(name = "Probability", nillable = true)
  @Nullable String probability;

  @XmlElement(name = "CreatedDate", nillable = true)
  @Nullable String createdDate;

  @XmlElement(name = "UpdatedDate", nillable = true)
  @Nullable String updatedDate;

  @XmlElement(name = "Completed", nillable = true)
  @Nullable ActivityStatus completed;

  @XmlElement(name = "ActiveLinks", nillable = true)
  @Nullable Integer activeLinks;

  @XmlElement(name = "Links", nillable = true)
  @Nullable String links;

  @XmlElement(name = "NextDueDate", nillable = true)
  @Nullable String nextDueDate;

  @XmlElement(name = "Postit", nillable = true)
  @Nullable String postit;

  @XmlElement(name = "SaleType", nillable = true)
  @Nullable ListEntryBody saleType;

  @XmlElement(name = "ReasonSold", nillable = true)
  @Nullable String reasonSold;

  @XmlElement(name = "ReasonStalled", nillable = true)
  @Nullable String reasonStalled;

  @XmlElement(name = "ReopenDate", nillable = true)
  @Nullable String reopenDate;

  @XmlElement(name = "SaleStakeholders", nillable = true)
  @Nullable String saleStakeholders;

  @XmlElement(name = "ActiveErpLinks", nillable = true)
  @Nullable String activeErpLinks;

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
