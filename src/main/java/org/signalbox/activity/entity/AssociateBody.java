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

/** A user, as a link. */
@XmlAccessorType(XmlAccessType.FIELD)
@JsonbPropertyOrder({
  "associateId",
  "name",
  "personId",
  "rank",
  "tooltip",
  "type",
  "groupIdx",
  "fullName",
  "formalName",
  "deleted",
  "ejUserId",
  "userName",
  "extraFields",
  "customFields",
  "tableRight",
  "fieldProperties"
})
public class AssociateBody {

  @XmlElement(name = "AssociateId", nillable = true)
  @Nullable Integer associateId;

  @XmlElement(name = "Name", nillable = true)
  @Nullable String name;

  @XmlElement(name = "PersonId", nillable = true)
  @Nullable Integer personId;

  @XmlElement(name = "Rank", nillable = true)
  @Nullable String rank;

  @XmlElement(name = "Tooltip", nillable = true)
  @Nullable String tooltip;

  @XmlElement(name = "Type", nillable = true)
  @Nullable UserType type;

  @XmlElement(name = "GroupIdx", nillable = true)
  @Nullable Integer groupIdx;

  @XmlElement(name = "FullName", nillable = true)
  @Nullable String fullName;

  @XmlElement(name = "FormalName", nillable = true)
  @Nullable String formalName;

  @XmlElement(name = "Deleted", nillable = true)
  @Nullable Boolean deleted;

  @XmlElement(name = "EjUserId", nillable = true)
  @Nullable String ejUserId;

  @XmlElement(name = "UserName", nillable = true)
  @Nullable String userName;

  @XmlElement(name = "ExtraFields", nillable = true)
  @Nullable String extraFields;

  @XmlElement(name = "CustomFields", nillable = true)
  @Nullable String customFields;

  @XmlElement(name = "TableRight", nillable = true)
  @Nullable RightBody tableRight;

  @XmlElement(name = "FieldProperties", nillable = true)
  @XmlJavaTypeAdapter(FieldPropertiesXml.class)
  @Nullable Map<String, @Nullable FieldPropertyBody> fieldProperties = new LinkedHashMap<>();
}
