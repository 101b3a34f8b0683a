package org.signalbox.exchange;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of the rows of a table, as callers see it. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(propOrder = {"table", "rows", "added", "changed", "unchanged", "ignoredColumns"})
@JsonbPropertyOrder({"table", "rows", "added", "changed", "unchanged", "ignoredColumns"})
public class ImportBody {

  @XmlElement(name = "Table", nillable = true)
  private @Nullable String table;

  @XmlElement(name = "Rows", nillable = true)
  private @Nullable Integer rows;

  @XmlElement(name = "Added", nillable = true)
  private @Nullable Integer added;

  @XmlElement(name = "Changed", nillable = true)
  private @Nullable Integer changed;

  @XmlElement(name = "Unchanged", nillable = true)
  private @Nullable Integer unchanged;

  @XmlElementWrapper(name = "IgnoredColumns", nillable = true)
  @XmlElement(name = "string")
  private @Nullable List<String> ignoredColumns;

  static ImportBody of(ImportedTable imported) {
    ImportBody body = new ImportBody();
    body.table = imported.table();
    body.rows = (int) imported.rows();
    body.added = (int) imported.added();
    body.changed = (int) imported.changed();
    body.unchanged = (int) imported.unchanged();
    body.ignoredColumns = imported.ignored();
    return body;
  }
}
