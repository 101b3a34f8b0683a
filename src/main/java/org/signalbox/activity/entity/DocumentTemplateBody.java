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

/** The template of a document, as a link. */
@XmlAccessorType(XmlAccessType.FIELD)
@JsonbPropertyOrder({
  "documentTemplateId",
  "name",
  "tooltip",
  "saveInDb",
  "filename",
  "defaultOref",
  "recordType",
  "deleted",
  "direction",
  "autoeventId",
  "quoteDocType",
  "tableRight",
  "fieldProperties"
})
public class DocumentTemplateBody {

  @XmlElement(name = "DocumentTemplateId", nillable = true)
  @Nullable Integer documentTemplateId;

  @XmlElement(name = "Name", nillable = true)
  @Nullable String name;

  @XmlElement(name = "Tooltip", nillable = true)
  @Nullable String tooltip;

  @XmlElement(name = "SaveInDb", nillable = true)
  @Nullable String saveInDb;

  @XmlElement(name = "Filename", nillable = true)
  @Nullable String filename;

  @XmlElement(name = "DefaultOref", nillable = true)
  @Nullable String defaultOref;

  @XmlElement(name = "RecordType", nillable = true)
  @Nullable String recordType;

  @XmlElement(name = "Deleted", nillable = true)
  @Nullable String deleted;

  @XmlElement(name = "Direction", nillable = true)
  @Nullable String direction;

  @XmlElement(name = "AutoeventId", nillable = true)
  @Nullable String autoeventId;

  @XmlElement(name = "QuoteDocType", nillable = true)
  @Nullable String quoteDocType;

  @XmlElement(name = "TableRight", nillable = true)
  @Nullable RightBody tableRight;

  @XmlElement(name = "FieldProperties", nillable = true)
  @XmlJavaTypeAdapter(FieldPropertiesXml.class)
  @Nullable Map<String, @Nullable FieldPropertyBody> fieldProperties = new LinkedHashMap<>();
}
