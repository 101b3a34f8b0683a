package org.signalbox.rights;

import java.util.Objects;

/**
 * A member of a carrier whose rights {@code FieldProperties} tell (wire-contract 5.3).
 *
 * @param member its name on the wire, which is the key in {@code FieldProperties}
 * @param column the column behind it, as the role matrix names it, in any case
 * @param type the .NET type, {@code System.Int32}
 * @param length in bytes or characters; 0 for unknown
 * @param mandatory whether a user interface should insist on it, which the server does not
 */
public record CarrierField(
    String member, String column, String type, int length, boolean mandatory) {

  public CarrierField {
    Objects.requireNonNull(member, "member must be set");
    Objects.requireNonNull(column, "column must be set");
    Objects.requireNonNull(type, "type must be set");
  }

  /** A key or a number. */
  public static CarrierField ofInt(String member, String column) {
    return new CarrierField(member, column, "System.Int32", 4, false);
  }

  /** An enum or a flag, which the vendor's tables hold as a small number. */
  public static CarrierField ofShort(String member, String column) {
    return new CarrierField(member, column, "System.Int16", 2, false);
  }

  /** An amount. */
  public static CarrierField ofDouble(String member, String column) {
    return new CarrierField(member, column, "System.Double", 8, false);
  }

  /** A date or a moment. */
  public static CarrierField ofDate(String member, String column) {
    return new CarrierField(member, column, "System.DateTime", 16, false);
  }

  /**
   * A text.
   *
   * @param length the most characters; 0 for any number
   */
  public static CarrierField ofText(String member, String column, int length) {
    return new CarrierField(member, column, "System.String", length, false);
  }

  /** The same with the hint that it is needed. */
  public CarrierField needed() {
    return new CarrierField(member, column, type, length, true);
  }
}
