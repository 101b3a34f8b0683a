package org.signalbox.wire;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/**
 * The vendor's carrier of a right, to a table or to a field (wire-contract 5.2, 5.3): the mask in
 * text form and why something is missing.
 */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(propOrder = {"mask", "reason"})
@JsonbPropertyOrder({"mask", "reason"})
public class RightBody {

  @XmlElement(name = "Mask", nillable = true)
  private @Nullable String mask;

  @Translated
  @XmlElement(name = "Reason", nillable = true)
  private @Nullable String reason;

  /** The right to a row, a mask of {@code ETableRight}. */
  public static RightBody ofTable(int mask, String reason) {
    return of(Flags.TABLE_RIGHT.text(mask), reason);
  }

  /** The right to a field, a mask of {@code EFieldRight}. */
  public static RightBody ofField(int mask, String reason) {
    return of(Flags.FIELD_RIGHT.text(mask), reason);
  }

  private static RightBody of(String mask, String reason) {
    RightBody body = new RightBody();
    body.mask = mask;
    body.reason = reason;
    return body;
  }
}
