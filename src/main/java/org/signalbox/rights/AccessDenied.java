package org.signalbox.rights;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.signalbox.locale.Phrase;
import org.signalbox.wire.Failure;

/**
 * The caller lacks a right (domain.md 5): names the table, the row, the missing right and the
 * reason, but never confirms a row that the caller may not select.
 */
public final class AccessDenied extends Failure {

  private AccessDenied(String code, Phrase phrase) {
    super(Kind.DENIED, "SoSentryException", code, phrase);
  }

  static AccessDenied toRow(Access access, Level needed) {
    Phrase phrase =
        access
            .reason()
            .filter(known -> access.selectable())
            .map(known -> phrase("denied-row", access, needed, known))
            .orElseGet(() -> phrase("denied-hidden", access, needed));
    return new AccessDenied(code(access.selectable() ? needed : Level.READ), phrase);
  }

  static AccessDenied toField(Access access, Level needed, String field) {
    return new AccessDenied("no-field-right", phrase("denied-field", access, needed, field));
  }

  static AccessDenied toFunction(String functionRight) {
    return new AccessDenied("no-function-right", Phrase.of("no-function-right", functionRight));
  }

  private static String code(Level needed) {
    return "no-" + needed.right().toLowerCase(Locale.ROOT) + "-right";
  }

  private static Phrase phrase(String key, Access access, Level needed, Object... more) {
    List<Object> arguments = new ArrayList<>();
    arguments.add(needed.right());
    arguments.add(access.row().table());
    arguments.add(access.row().id());
    arguments.addAll(List.of(more));
    return Phrase.of(key, arguments.toArray());
  }
}
