package org.signalbox.wire;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import jakarta.xml.bind.annotation.adapters.XmlAdapter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The dictionary of field properties in XML, one element for each entry (wire-contract 5.6). */
public class FieldPropertiesXml
    extends XmlAdapter<FieldPropertiesXml.Entries, Map<String, @Nullable FieldPropertyBody>> {

  /** All entries. */
  @XmlAccessorType(XmlAccessType.FIELD)
  public static class Entries {

    @XmlElement(name = "FieldPropertyDictionaryKeyValuePair")
    private final List<Entry> entries = new ArrayList<>();
  }

  /** One entry. */
  @XmlAccessorType(XmlAccessType.FIELD)
  @XmlType(propOrder = {"key", "value"})
  public static class Entry {

    @XmlElement(name = "Key")
    private String key = "";

    @XmlElement(name = "Value", nillable = true)
    private @Nullable FieldPropertyBody value;
  }

  @Override
  public @Nullable Entries marshal(@Nullable Map<String, @Nullable FieldPropertyBody> fields) {
    if (fields == null) {
      return null;
    }
    Entries entries = new Entries();
    fields.forEach(
        (key, value) -> {
          Entry entry = new Entry();
          entry.key = key;
          entry.value = value;
          entries.entries.add(entry);
        });
    return entries;
  }

  @Override
  public @Nullable Map<String, @Nullable FieldPropertyBody> unmarshal(@Nullable Entries entries) {
    if (entries == null) {
      return null;
    }
    Map<String, @Nullable FieldPropertyBody> fields = new LinkedHashMap<>();
    entries.entries.forEach(entry -> fields.put(entry.key, entry.value));
    return fields;
  }
}
