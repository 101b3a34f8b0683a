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

/** A person, as a link. */
@XmlAccessorType(XmlAccessType.FIELD)
@JsonbPropertyOrder({
  "position",
  "personId",
  "mrmrs",
  "firstname",
  "lastname",
  "middleName",
  "title",
  "description",
  "email",
  "fullName",
  "directPhone",
  "formalName",
  "countryId",
  "contactId",
  "contactName",
  "retired",
  "rank",
  "activeInterests",
  "contactDepartment",
  "contactCountryId",
  "contactOrgNr",
  "faxPhone",
  "mobilePhone",
  "contactPhone",
  "associateName",
  "associateId",
  "usePersonAddress",
  "contactFax",
  "kanafname",
  "kanalname",
  "post1",
  "post2",
  "post3",
  "emailName",
  "contactFullName",
  "activeErpLinks",
  "ticketPriorityId",
  "supportLanguageId",
  "supportAssociateId",
  "categoryName",
  "personNumber",
  "tableRight",
  "fieldProperties"
})
public class PersonBody {

  @XmlElement(name = "Position", nillable = true)
  @Nullable String position;

  @XmlElement(name = "PersonId", nillable = true)
  @Nullable Integer personId;

  @XmlElement(name = "Mrmrs", nillable = true)
  @Nullable String mrmrs;

  @XmlElement(name = "Firstname", nillable = true)
  @Nullable String firstname;

  @XmlElement(name = "Lastname", nillable = true)
  @Nullable String lastname;

  @XmlElement(name = "MiddleName", nillable = true)
  @Nullable String middleName;

  @XmlElement(name = "Title", nillable = true)
  @Nullable String title;

  @XmlElement(name = "Description", nillable = true)
  @Nullable String description;

  @XmlElement(name = "Email", nillable = true)
  @Nullable String email;

  @XmlElement(name = "FullName", nillable = true)
  @Nullable String fullName;

  @XmlElement(name = "DirectPhone", nillable = true)
  @Nullable String directPhone;

  @XmlElement(name = "FormalName", nillable = true)
  @Nullable String formalName;

  @XmlElement(name = "CountryId", nillable = true)
  @Nullable Integer countryId;

  @XmlElement(name = "ContactId", nillable = true)
  @Nullable Integer contactId;

  @XmlElement(name = "ContactName", nillable = true)
  @Nullable String contactName;

  @XmlElement(name = "Retired", nillable = true)
  @Nullable Integer retired;

  @XmlElement(name = "Rank", nillable = true)
  @Nullable String rank;

  @XmlElement(name = "ActiveInterests", nillable = true)
  @Nullable String activeInterests;

  @XmlElement(name = "ContactDepartment", nillable = true)
  @Nullable String contactDepartment;

  @XmlElement(name = "ContactCountryId", nillable = true)
  @Nullable String contactCountryId;

  @XmlElement(name = "ContactOrgNr", nillable = true)
  @Nullable String contactOrgNr;

  @XmlElement(name = "FaxPhone", nillable = true)
  @Nullable String faxPhone;

  @XmlElement(name = "MobilePhone", nillable = true)
  @Nullable String mobilePhone;

  @XmlElement(name = "ContactPhone", nillable = true)
  @Nullable String contactPhone;

  @XmlElement(name = "AssociateName", nillable = true)
  @Nullable String associateName;

  @XmlElement(name = "AssociateId", nillable = true)
  @Nullable String associateId;

  @XmlElement(name = "UsePersonAddress", nillable = true)
  @Nullable String usePersonAddress;

  @XmlElement(name = "ContactFax", nillable = true)
  @Nullable String contactFax;

  @XmlElement(name = "Kanafname", nillable = true)
  @Nullable String kanafname;

  @XmlElement(name = "Kanalname", nillable = true)
  @Nullable String kanalname;

  @XmlElement(name = "Post1", nillable = true)
  @Nullable String post1;

  @XmlElement(name = "Post2", nillable = true)
  @Nullable String post2;

  @XmlElement(name = "Post3", nillable = true)
  @Nullable String post3;

  @XmlElement(name = "EmailName", nillable = true)
  @Nullable String emailName;

  @XmlElement(name = "ContactFullName", nillable = true)
  @Nullable String contactFullName;

  @XmlElement(name = "ActiveErpLinks", nillable = true)
  @Nullable String activeErpLinks;

  @XmlElement(name = "TicketPriorityId", nillable = true)
  @Nullable String ticketPriorityId;

  @XmlElement(name = "SupportLanguageId", nillable = true)
  @Nullable String supportLanguageId;

  @XmlElement(name = "SupportAssociateId", nillable = true)
  @Nullable String supportAssociateId;

  @XmlElement(name = "CategoryName", nillable = true)
  @Nullable String categoryName;

  @XmlElement(name = "PersonNumber", nillable = true)
  @Nullable String personNumber;

  @XmlElement(name = "TableRight", nillable = true)
  @Nullable RightBody tableRight;

  @XmlElement(name = "FieldProperties", nillable = true)
  @XmlJavaTypeAdapter(FieldPropertiesXml.class)
  @Nullable Map<String, @Nullable FieldPropertyBody> fieldProperties = new LinkedHashMap<>();
}
