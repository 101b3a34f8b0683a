package org.signalbox.activity.entity;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.signalbox.activity.ActivityStatus;
import org.signalbox.wire.FieldPropertiesXml;
import org.signalbox.wire.FieldPropertyBody;
import org.signalbox.wire.RightBody;

/** A sale, as a link. */
@XmlAccessorType(XmlAccessType.FIELD)
@JsonbPropertyOrder({
  "contactName",
  "saleDate",
  "saleId",
  "probability",
  "title",
  "amount",
  "currency",
  "projectName",
  "associateFullName",
  "description",
  "status",
  "weightedAmount",
  "projectId",
  "earningPercent",
  "earning",
  "contactId",
  "associateId",
  "personId",
  "saleTypeId",
  "saleTypeName",
  "personFullName",
  "completed",
  "activeErpLinks",
  "nextDueDate",
  "number",
  "tableRight",
  "fieldProperties"
})
public class SaleBody {

  @XmlElement(name = "ContactName", nillable = true)
  @Nullable String contactName;

  @XmlElement(name = "SaleDate", nillable = true)
  @Nullable String saleDate;

  @XmlElement(name = "SaleId", nillable = true)
  @Nullable Integer saleId;

  @XmlElement(name = "Probability", nillable = true)
  @Nullable String probability;

  @XmlElement(name = "Title", nillable = true)
  @Nullable String title;

  @XmlElement(name = "Amount", nillable = true)
  @Nullable Double amount;

  @XmlElement(name = "Currency", nillable = true)
  @Nullable String currency;

  @XmlElement(name = "ProjectName", nillable = true)
  @Nullable String projectName;

  @XmlElement(name = "AssociateFullName", nillable = true)
  @Nullable String associateFullName;

  @XmlElement(name = "Description", nillable = true)
  @Nullable String description;

  @XmlElement(name = "Status", nillable = true)
  @Nullable SaleStatus status;

  @XmlElement(name = "WeightedAmount", nillable = true)
  @Nullable String weightedAmount;

  @XmlElement(name = "ProjectId", nillable = true)
  @Nullable Integer projectId;

  @XmlElement(name = "EarningPercent", nillable = true)
  @Nullable String earningPercent;

  @XmlElement(name = "Earning", nillable = true)
  @Nullable String earning;

  @XmlElement(name = "ContactId", nillable = true)
  @Nullable Integer contactId;

  @XmlElement(name = "AssociateId", nillable = true)
  @Nullable Integer associateId;

  @XmlElement(name = "PersonId", nillable = true)
  @Nullable Integer personId;

  @XmlElement(name = "SaleTypeId", nillable = true)
  @Nullable Integer saleTypeId;

  @XmlElement(name = "SaleTypeName", nillable = true)
  @Nullable String saleTypeName;

  @XmlElement(name = "PersonFullName", nillable = true)
  @Nullable String personFullName;

  @XmlElement(name = "Completed", nillable = true)
  @Nullable ActivityStatus completed;

  @XmlElement(name = "ActiveErpLinks", nillable = true)
  @Nullable String activeErpLinks;

  @XmlElement(name = "NextDueDate", nillable = true)
  @Nullable String nextDueDate;

  @XmlElement(name = "Number", nillable = true)
  @Nullable String number;

  @XmlElement(name = "TableRight", nillable = true)
  @Nullable RightBody tableRight;

  @XmlElement(name = "FieldProperties", nillable = true)
  @XmlJavaTypeAdapter(FieldPropertiesXml.class)
  @Nullable Map<String, @Nullable FieldPropertyBody> fieldProperties = new LinkedHashMap<>();
}
