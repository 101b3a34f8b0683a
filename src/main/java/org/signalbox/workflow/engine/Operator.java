package org.signalbox.workflow.engine;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.signalbox.workflow.engine.Columns.Kind;

/**
 * How a restriction compares a column with its values: the vendor's operator names, each for the
 * kinds of column it is known for. Text compares without regard to case.
 */
final class Operator {

  /** Compares one value of a row, never blank, with the values of the restriction. */
  interface Test {
    boolean holds(String actual, List<String> expected);
  }

  private static final int ANY = -1;
  private static final Map<Kind, Map<String, Operator>> TABLE = new HashMap<>();

  static {
    add(Kind.TEXT, "begins", 1, (actual, all) -> actual.startsWith(all.get(0)));
    add(Kind.TEXT, "contains", 1, (actual, all) -> actual.contains(all.get(0)));
    add(Kind.TEXT, "is", 1, (actual, all) -> actual.equals(all.get(0)));
    add(Kind.TEXT, "equals", 1, (actual, all) -> actual.equals(all.get(0)));
    add(Kind.TEXT, "oneOf", ANY, (actual, all) -> all.contains(actual));
    addNot(Kind.TEXT, "notBegins", "begins");
    addNot(Kind.TEXT, "notContains", "contains");
    addNot(Kind.TEXT, "isNot", "is");
    addNot(Kind.TEXT, "unequals", "is");
    addNot(Kind.TEXT, "notOneOf", "oneOf");
    add(Kind.NUMBER, "equals", 1, (actual, all) -> compare(actual, all.get(0)) == 0);
    add(Kind.NUMBER, "greater", 1, (actual, all) -> compare(actual, all.get(0)) > 0);
    add(Kind.NUMBER, "less", 1, (actual, all) -> compare(actual, all.get(0)) < 0);
    add(
        Kind.NUMBER,
        "between",
        2,
        (actual, all) -> compare(actual, all.get(0)) >= 0 && compare(actual, all.get(1)) <= 0);
    add(
        Kind.NUMBER,
        "oneOf",
        ANY,
        (actual, all) -> all.stream().anyMatch(one -> compare(actual, one) == 0));
    addNot(Kind.NUMBER, "unequals", "equals");
    addNot(Kind.NUMBER, "notOneOf", "oneOf");
    add(Kind.FLAG, "set", 1, (actual, all) -> flag(actual) == flag(all.get(0)));
    add(Kind.FLAG, "is", 1, (actual, all) -> flag(actual) == flag(all.get(0)));
    add(Kind.FLAG, "equals", 1, (actual, all) -> flag(actual) == flag(all.get(0)));
    addNot(Kind.FLAG, "isNot", "is");
    addNot(Kind.FLAG, "unequals", "is");
    DateOperators.ABSOLUTE.forEach((name, test) -> add(Kind.DATE, name, 1, test));
    DateOperators.BETWEEN.forEach((name, test) -> add(Kind.DATE, name, 2, test));
    DateOperators.RELATIVE.forEach((name, test) -> addRelative(name, 0, test));
    DateOperators.DAYS.forEach((name, test) -> addRelative(name, 1, test));
    addNot(Kind.DATE, "isNot", "is");
    addNot(Kind.DATE, "unequals", "is");
    addNot(Kind.DATE, "notOn", "is");
    addNot(Kind.DATE, "notBetween", "between");
  }

  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,9})?");
  private static final Pattern DAYS = Pattern.compile("[0-9]{1,5}");

  private final Kind kind;
  private final int arity;
  private final boolean negated;
  private final boolean relative;
  private final Test test;

  private Operator(Kind kind, int arity, boolean negated, boolean relative, Test test) {
    this.kind = kind;
    this.arity = arity;
    this.negated = negated;
    this.relative = relative;
    this.test = test;
  }

  static Optional<Operator> of(Kind kind, String name) {
    return Optional.ofNullable(table(kind).get(name.toLowerCase(Locale.ROOT)));
  }

  /** Whether the values are as many and of the kind that the operator needs. */
  boolean takes(List<String> values) {
    boolean enough = arity == ANY ? !values.isEmpty() : values.size() == arity;
    return enough && values.stream().allMatch(this::readable);
  }

  /**
   * Whether any value compares so with those expected, or none where the operator negates; a column
   * without a value matches nothing but a negation.
   *
   * @param today the date, which some operators need; none when it is not known
   */
  boolean holds(List<String> actual, List<String> expected, List<String> today) {
    if (relative && today.isEmpty()) {
      return false;
    }
    List<String> all =
        relative ? Stream.concat(today.stream(), expected.stream()).toList() : expected;
    return actual.stream().anyMatch(value -> test.holds(value, all)) != negated;
  }

  /** The form in which text is compared. */
  static String comparable(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }

  private boolean readable(String value) {
    return switch (kind) {
      case TEXT -> true;
      case NUMBER -> NUMBER.matcher(value).matches();
      case DATE -> relative ? DAYS.matcher(value).matches() : LocalTimes.parse(value).isPresent();
      case FLAG -> value.matches("true|false|1|0");
    };
  }

  private static int compare(String left, String right) {
    return new BigDecimal(left).compareTo(new BigDecimal(right));
  }

  private static boolean flag(String text) {
    return text.equals("true") || text.equals("1");
  }

  private static Map<String, Operator> table(Kind kind) {
    return TABLE.computeIfAbsent(kind, any -> new HashMap<>());
  }

  private static void add(Kind kind, String name, int arity, Test test) {
    table(kind).put(name.toLowerCase(Locale.ROOT), new Operator(kind, arity, false, false, test));
  }

  private static void addRelative(String name, int arity, Test test) {
    table(Kind.DATE)
        .put(name.toLowerCase(Locale.ROOT), new Operator(Kind.DATE, arity, false, true, test));
  }

  private static void addNot(Kind kind, String name, String other) {
    Operator positive = table(kind).get(other.toLowerCase(Locale.ROOT));
    if (positive == null) {
      throw new IllegalStateException(name + " negates what is not there: " + other);
    }
    table(kind)
        .put(
            name.toLowerCase(Locale.ROOT),
            new Operator(kind, positive.arity, true, false, positive.test));
  }
}
