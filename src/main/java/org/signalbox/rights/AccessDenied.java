package org.signalbox.rights;

import java.util.Locale;
import org.signalbox.wire.Failure;

/**
 * The caller lacks a right (domain.md 5): names the table, the row, the missing right and the
 * reason, but never confirms a row that the caller may not select.
 */
public final class AccessDenied extends Failure {

  private AccessDenied(String code, String message) {
    super(Kind.DENIED, "SoSentryException", code, message);
  }

  static AccessDenied toRow(Access access, Level needed) {
    return access.selectable()
        ? new AccessDenied(code(needed), missing(needed, named(access)) + because(access))
        : hidden(access, needed);
  }

  static AccessDenied toField(Access access, Level needed, String field) {
    return new AccessDenied(
        "no-field-right",
        missing(needed, "field " + field + " of " + named(access))
            + ": your role gives less on the field than on the row");
  }

  static AccessDenied toFunction(String functionRight) {
    return new AccessDenied(
        "no-function-right", "The functional right " + functionRight + " is missing");
  }

  private static AccessDenied hidden(Access access, Level needed) {
    return new AccessDenied(
        code(Level.READ), missing(needed, named(access)) + ": there is no such row for you");
  }

  private static String code(Level needed) {
    return "no-" + needed.right().toLowerCase(Locale.ROOT) + "-right";
  }

  private static String missing(Level needed, String what) {
    return "The right " + needed.right() + " is missing on " + what;
  }

  private static String named(Access access) {
    return access.row().table() + " " + access.row().id();
  }

  private static String because(Access access) {
    return ": " + access.reason();
  }
}
