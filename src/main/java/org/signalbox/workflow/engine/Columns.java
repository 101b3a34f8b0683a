package org.signalbox.workflow.engine;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The columns that criteria may name, and what kind of value each holds.
 *
 * <p>{@code firstName}, {@code firstname}, {@code person.firstName} and {@code person/first_name}
 * name the same column. The canonical names, under which a view of values holds them, are
 *
 * <ul>
 *   <li>of the person: {@code personid}, {@code contactid}, {@code firstname}, {@code lastname},
 *       {@code title}, {@code email}, {@code mobile}, {@code countryid}, {@code retired}, {@code
 *       consentemarketing}, {@code bouncecount};
 *   <li>of the person's company: {@code contact/name}, {@code contact/department}, {@code
 *       contact/orgnr}, {@code contact/associateid}, {@code contact/supportassocid}, {@code
 *       contact/groupidx}, {@code contact/businessidx}, {@code contact/categoryidx}, {@code
 *       contact/countryid};
 *   <li>of the person's sales, each a list with one value a sale: {@code sale/saleid}, {@code
 *       sale/heading}, {@code sale/amount}, {@code sale/status}, {@code sale/done}, {@code
 *       sale/saledate}, {@code sale/nextduedate}, {@code sale/associateid}, {@code sale/groupidx},
 *       {@code sale/contactid}, {@code sale/projectid}; a date is ISO text, where it has an offset
 *       told in the zone of the flow;
 *   <li>lists of memberships: {@code selection/selectionid}, {@code project/projectid};
 *   <li>of forms submitted: {@code form/} and the name of the field in lower case;
 *   <li>{@link #TODAY}, which criteria do not name but operators such as {@code thisWeek} need.
 * </ul>
 *
 * <p>{@link Knowledge#at} adds the last three kinds.
 */
public final class Columns {

  /** Where a view of values holds the date on which it is taken. */
  public static final String TODAY = "today";

  static final String NEXT_DUE = "sale/nextduedate";

  /** A person with company, sales, memberships and submitted forms. */
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
              Map.entry("contact/countryid", Kind.NUMBER),
              Map.entry("sale/saleid", Kind.NUMBER),
              Map.entry("sale/heading", Kind.TEXT),
              Map.entry("sale/amount", Kind.NUMBER),
              Map.entry("sale/status", Kind.NUMBER),
              Map.entry("sale/done", Kind.NUMBER),
              Map.entry("sale/saledate", Kind.DATE),
              Map.entry(NEXT_DUE, Kind.DATE),
              Map.entry("sale/associateid", Kind.NUMBER),
              Map.entry("sale/groupidx", Kind.NUMBER),
              Map.entry("sale/contactid", Kind.NUMBER),
              Map.entry("sale/projectid", Kind.NUMBER),
              Map.entry("selection/selectionid", Kind.NUMBER),
              Map.entry("project/projectid", Kind.NUMBER)));

  /** The fields of a submitted form, which only the form knows. */
  public static final Columns FORM_FIELDS = new Columns(Map.of());

  private static final String FORM = "form/";

  /** What begins so is told by neither the row of the person nor that of the company. */
  private static final List<String> ELSEWHERE = List.of("sale/", "selection/", "project/", FORM);

  /** What kind of value a column holds. */
  enum Kind {
    TEXT,
    NUMBER,
    FLAG,
    DATE
  }

  private final Map<String, Kind> kinds;

  private Columns(Map<String, Kind> kinds) {
    this.kinds = Map.copyOf(kinds);
  }

  Optional<Kind> kind(String name) {
    String canonical = canonical(name);
    boolean field = canonical.startsWith(FORM) && canonical.length() > FORM.length();
    return this == FORM_FIELDS || field
        ? Optional.of(Kind.TEXT)
        : Optional.ofNullable(kinds.get(canonical));
  }

  /** Whether a column of a person is neither the person's nor the company's. */
  static boolean elsewhere(String canonical) {
    return ELSEWHERE.stream().anyMatch(canonical::startsWith);
  }

  /** The key under which a view of values holds the column. */
  public String canonical(String name) {
    String lower = name.strip().toLowerCase(Locale.ROOT);
    if (this == FORM_FIELDS) {
      return lower;
    }
    if (lower.startsWith("form.") || lower.startsWith(FORM)) {
      return FORM + lower.substring(FORM.length()).strip(); // fields keep dots and underscores
    }
    String path = lower.replace('.', '/').replace("_", "");
    return path.startsWith("person/") ? path.substring("person/".length()) : path;
  }
}
