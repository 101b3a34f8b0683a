package org.signalbox.workflow.engine;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The columns that criteria may name, and what kind of value each holds.
 *
 * <p>{@code firstName}, {@code firstname}, {@code person.firstName} and {@code person/first_name}
 * name the same column; those of the person's company begin with {@code contact/}.
 */
public final class Columns {
  /** A person and the person's company. */
  public static final Columns PERSON =
      new Columns(
          Map.ofEntries(
              Map.entry("personid", Kind.NUMBER),
              Map.entry("contactid", Kind.NUMBER),
              Map.entry("firstname", Kind.TEXT),
              Map.entry("lastname", Kind.TEXT),
              Map.entry("title", Kind.TEXT),
              Map.entry("email", Kind.TEXT),
              Map.entry("mobile", Kind.TEXT),
              Map.entry("countryid", Kind.NUMBER),
              Map.entry("retired", Kind.FLAG),
              Map.entry("consentemarketing", Kind.FLAG),
              Map.entry("bouncecount", Kind.NUMBER),
              Map.entry("contact/name", Kind.TEXT),
              Map.entry("contact/department", Kind.TEXT),
              Map.entry("contact/orgnr", Kind.TEXT),
              Map.entry("contact/associateid", Kind.NUMBER),
              Map.entry("contact/supportassocid", Kind.NUMBER),
              Map.entry("contact/groupidx", Kind.NUMBER),
              Map.entry("contact/businessidx", Kind.NUMBER),
              Map.entry("contact/categoryidx", Kind.NUMBER),
              Map.entry("contact/countryid", Kind.NUMBER)));

  /** The fields of a submitted form, which only the form knows. */
  public static final Columns FORM_FIELDS = new Columns(Map.of());

  /** What kind of value a column holds. */
  enum Kind {
    TEXT,
    NUMBER,
    FLAG
  }

  private final Map<String, Kind> kinds;

  private Columns(Map<String, Kind> kinds) {
    this.kinds = Map.copyOf(kinds);
  }

  Optional<Kind> kind(String name) {
    return this == FORM_FIELDS
        ? Optional.of(Kind.TEXT)
        : Optional.ofNullable(kinds.get(canonical(name)));
  }

  /** The key under which a view of values holds the column. */
  public String canonical(String name) {
    String lower = name.strip().toLowerCase(Locale.ROOT);
    if (this == FORM_FIELDS) {
      return lower;
    }
    String path = lower.replace('.', '/').replace("_", "");
    return path.startsWith("person/") ? path.substring("person/".length()) : path;
  }
}
