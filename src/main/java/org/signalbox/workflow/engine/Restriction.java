package org.signalbox.workflow.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.signalbox.workflow.engine.Columns.Kind;
import org.signalbox.workflow.engine.Criteria.Condition;

/** One restriction: a column, an operator, and the values it compares with. */
final class Restriction {

  /** The vendor writes numbers in a form that no culture changes (wire-contract 7.6). */
  private static final Pattern ENCODED_INT = Pattern.compile("\\[i:(-?[0-9]+)]");

  private Restriction() {}

  /** The restriction as a test; empty, with the rule added to the problems, when malformed. */
  static Optional<Condition> condition(Map<?, ?> members, Reading reading) {
    String name = text(members.get("Name"));
    Optional<Kind> kind = reading.columns().kind(name);
    Optional<Operator> operator =
        kind.flatMap(known -> Operator.of(known, text(members.get("Operator"))));
    List<String> values = values(members.get("Values"));
    if (operator.isEmpty() || !operator.get().takes(values)) {
      reading.problems().add(problem(name, kind, operator, members));
      return Optional.empty();
    }
    reading.asked().add(reading.columns().canonical(name));
    return Optional.of(row -> operator.get().holds(row.get(name), values, row.get(Columns.TODAY)));
  }

  private static Rule problem(
      String name, Optional<Kind> kind, Optional<Operator> operator, Map<?, ?> members) {
    if (kind.isEmpty()) {
      return Rule.of("CRITERION_COLUMN", name);
    }
    if (operator.isEmpty()) {
      return Rule.of("CRITERION_OPERATOR", name, text(members.get("Operator")));
    }
    return Rule.of("CRITERION_VALUES", name);
  }

  private static List<String> values(@Nullable Object values) {
    return values instanceof List<?> list
        ? list.stream().map(Restriction::value).toList()
        : List.of();
  }

  private static String value(@Nullable Object value) {
    String text = Operator.comparable(text(value));
    Matcher encoded = ENCODED_INT.matcher(text);
    return encoded.matches() ? encoded.group(1) : text;
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
