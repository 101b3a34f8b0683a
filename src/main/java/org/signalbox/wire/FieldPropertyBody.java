package org.signalbox.wire;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The vendor's carrier of what may be done with a field (wire-contract 5.3). */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(propOrder = {"fieldRight", "fieldType", "fieldLength"})
@JsonbPropertyOrder({"fieldRight", "fieldType", "fieldLength"})
public class FieldPropertyBody {

  @XmlElement(name = "FieldRight", nillable = true)
  private @Nullable RightBody fieldRight;

  @XmlElement(name = "FieldType", nillable = true)
  private @Nullable String fieldType;

  @XmlElement(name = "FieldLength", nillable = true)
  private @Nullable Integer fieldLength;

  /**
   * What may be done with one field.
   *
   * @param type the .NET type: {@code System.String}
   * @param length in bytes; 0 for text without a limit
   */
  public static FieldPropertyBody of(Optional<RightBody> right, String type, int length) {
    FieldPropertyBody body = new FieldPropertyBody();
    body.fieldRight = right.orElse(null);
    body.fieldType = type;
    body.fieldLength = length;
    return body;
  }
}
