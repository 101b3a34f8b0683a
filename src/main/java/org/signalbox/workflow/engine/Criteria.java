package org.signalbox.workflow.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The vendor's {@code RestrictionGroups} (domain.md 1.2): groups are joined by Or, the restrictions
 * of a group by their {@code InterOperator}, And before Or, with parentheses. No restriction at all
 * matches everything; malformed criteria match nothing, and say why.
 */
public final class Criteria {

  /** Criteria that everything matches. */
  public static final Criteria NONE = new Criteria(List.of(), Columns.PERSON);

  private final Reading reading;
  private final Condition condition;

  private Criteria(List<?> groups, Columns columns) {
    this.reading = new Reading(columns, new ArrayList<>(), new HashSet<>());
    List<Condition> alternatives = new ArrayList<>();
    for (Object group : groups) {
      new RestrictionGroup(group, reading).condition().ifPresent(alternatives::add);
    }
    this.condition =
        alternatives.stream().reduce(Condition::or).orElse(values -> reading.problems().isEmpty());
  }

  /** Reads the groups, given as lists, maps, texts and numbers, and never fails. */
  public static Criteria of(List<?> groups, Columns columns) {
    return groups.isEmpty() ? NONE : new Criteria(groups, columns);
  }

  /** What is malformed; empty when nothing is. */
  public List<Rule> problems() {
    return List.copyOf(reading.problems());
  }

  /** Whether there is no restriction at all. */
  boolean askNothing() {
    return reading.problems().isEmpty() && reading.asked().isEmpty();
  }

  /** Whether criteria of a person ask for more than the rows of the person and the company tell. */
  public boolean askElsewhere() {
    return reading.columns() == Columns.PERSON
        && reading.asked().stream().anyMatch(Columns::elsewhere);
  }

  /**
   * Whether a row matches. Where a column has several values, a restriction holds when it holds for
   * any of them, a negated one when the other holds for none.
   *
   * @param values the row's values under {@link Columns#canonical} names, a list for several; what
   *     is missing has none
   */
  public boolean matches(Map<String, ?> values) {
    return reading.problems().isEmpty()
        && condition.holds(name -> all(values.get(reading.columns().canonical(name))));
  }

  private static List<String> all(@Nullable Object value) {
    if (value == null) {
      return List.of();
    }
    List<?> all = value instanceof List<?> several ? several : List.of(value);
    return all.stream()
        .filter(Objects::nonNull)
        .map(one -> Operator.comparable(one.toString()))
        .toList();
  }

  /** A test of one row, whose values it asks for by name. */
  interface Condition {

    /** Gives the values of a column, none or several. */
    interface Values {
      List<String> get(String name);
    }

    boolean holds(Values values);

    default Condition and(Condition other) {
      return values -> holds(values) && other.holds(values);
    }

    default Condition or(Condition other) {
      return values -> holds(values) || other.holds(values);
    }
  }
}
