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

/** A company, as a link. */
@XmlAccessorType(XmlAccessType.FIELD)
@JsonbPropertyOrder({
  "contactId",
  "name",
  "orgNr",
  "department",
  "uRL",
  "city",
  "directPhone",
  "associateId",
  "countryId",
  "emailAddress",
  "kananame",
  "emailAddressName",
  "uRLName",
  "associateFullName",
  "businessName",
  "categoryName",
  "countryName",
  "address",
  "formattedAddress",
  "fullName",
  "isOwnerContact",
  "activeErpLinks",
  "number1",
  "number2",
  "tableRight",
  "fieldProperties"
})
public class ContactBody {

  @XmlElement(name = "ContactId", nillable = true)
  @Nullable Integer contactId;

  @XmlElement(name = "Name", nillable = true)
  @Nullable String name;

  @XmlElement(name = "OrgNr", nillable = true)
  @Nullable String orgNr;

  @XmlElement(name = "Department", nillable = true)
  @Nullable String department;

  @XmlElement(name = "URL", nillable = true)
  @Nullable String uRL;

  @XmlElement(name = "City", nillable = true)
  @Nullable String city;

  @XmlElement(name = "DirectPhone", nillable = true)
  @Nullable String directPhone;

  @XmlElement(name = "AssociateId", nillable = true)
  @Nullable Integer associateId;

  @XmlElement(name = "CountryId", nillable = true)
  @Nullable Integer countryId;

  @XmlElement(name = "EmailAddress", nillable = true)
  @Nullable String emailAddress;

  @XmlElement(name = "Kananame", nillable = true)
  @Nullable String kananame;

  @XmlElement(name = "EmailAddressName", nillable = true)
  @Nullable String emailAddressName;

  @XmlElement(name = "URLName", nillable = true)
  @Nullable String uRLName;

  @XmlElement(name = "AssociateFullName", nillable = true)
  @Nullable String associateFullName;

  @XmlElement(name = "BusinessName", nillable = true)
  @Nullable String businessName;

  @XmlElement(name = "CategoryName", nillable = true)
  @Nullable String categoryName;

  @XmlElement(name = "CountryName", nillable = true)
  @Nullable String countryName;

  @XmlElement(name = "Address", nillable = true)
  @Nullable String address;

  @XmlElement(name = "FormattedAddress", nillable = true)
  @Nullable String formattedAddress;

  @XmlElement(name = "FullName", nillable = true)
  @Nullable String fullName;

  @XmlElement(name = "IsOwnerContact", nillable = true)
  @Nullable String isOwnerContact;

  @XmlElement(name = "ActiveErpLinks", nillable = true)
  @Nullable String activeErpLinks;

  @XmlElement(name = "Number1", nillable = true)
  @Nullable String number1;

  @XmlElement(name = "Number2", nillable = true)
  @Nullable String number2;

  @XmlElement(name = "TableRight", nillable = true)
  @Nullable RightBody tableRight;

  @XmlElement(name = "FieldProperties", nillable = true)
  @XmlJavaTypeAdapter(FieldPropertiesXml.class)
  @Nullable Map<String, @Nullable FieldPropertyBody> fieldProperties = new LinkedHashMap<>();
}
