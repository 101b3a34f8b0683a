package org.signalbox.workflow.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signalbox.workflow.engine.Criteria.Condition;

/**
 * One group of restrictions, parsed by recursive descent.
 *
 * <p>{@code InterParenthesis} counts the parentheses that open before a restriction or, negative,
 * close after it; {@code InterOperator} joins it to the next. An inactive restriction keeps its
 * parentheses and tests nothing. {@code SubRestrictions} are a group of their own.
 */
final class RestrictionGroup {

  private static final int MAX_PARENTHESES = 32;
  private static final int MAX_DEPTH = 16;

  /** Between the operands of a group; an operand is an {@code Optional<Condition>}. */
  private enum Token {
    OPEN,
    CLOSE,
    AND,
    OR
  }

  private final Reading reading;
  private final int depth;
  private final Deque<Object> tokens = new ArrayDeque<>();

  RestrictionGroup(Object group, Reading reading) {
    this(group instanceof Map<?, ?> members ? members.get("Restrictions") : null, reading, 0);
  }

  private RestrictionGroup(@Nullable Object restrictions, Reading reading, int depth) {
    this.reading = reading;
    this.depth = depth;
    if (restrictions instanceof List<?> list) {
      list.forEach(this::read);
    } else {
      reading.problems().add(Rule.of("CRITERION_NO_LIST"));
    }
    tokens.pollLast(); // after the last restriction there is nothing to join
  }

  /** The whole group, empty when no restriction is active. */
  Optional<Condition> condition() {
    if (tokens.isEmpty() || !reading.problems().isEmpty()) {
      return Optional.empty();
    }
    Optional<Condition> condition = anyOf();
    if (!tokens.isEmpty()) {
      reading.problems().add(Rule.of("CRITERION_UNOPENED"));
    }
    return condition;
  }

  private void read(@Nullable Object restriction) {
    if (!(restriction instanceof Map<?, ?> members)) {
      reading.problems().add(Rule.of("CRITERION_NO_OBJECT"));
      return;
    }
    int parentheses = parentheses(members.get("InterParenthesis"));
    add(Token.OPEN, parentheses);
    tokens.add(isActive(members) ? condition(members) : Optional.empty());
    add(Token.CLOSE, -parentheses);
    tokens.add("Or".equals(members.get("InterOperator")) ? Token.OR : Token.AND);
  }

  /** The restriction itself and, as if in parentheses, those below it; it may be only a bracket. */
  private Optional<Condition> condition(Map<?, ?> members) {
    Object children = members.get("SubRestrictions");
    if (!(children instanceof List<?> list) || list.isEmpty()) {
      return Restriction.condition(members, reading);
    }
    String name = Objects.toString(members.get("Name"), "");
    if (depth == MAX_DEPTH) {
      reading.problems().add(Rule.of("CRITERION_NESTED", name));
      return Optional.empty();
    }
    Optional<Condition> below = new RestrictionGroup(list, reading, depth + 1).condition();
    if (name.isBlank()) {
      return below;
    }
    Optional<Condition> own = Restriction.condition(members, reading);
    return below.isPresent() ? own.map(below.get()::and) : own;
  }

  private int parentheses(@Nullable Object count) {
    int parentheses = count instanceof Number number ? number.intValue() : 0;
    if (Math.abs(parentheses) > MAX_PARENTHESES) {
      reading.problems().add(Rule.of("CRITERION_PARENTHESES", Integer.toString(MAX_PARENTHESES)));
      return 0;
    }
    return parentheses;
  }

  private void add(Token token, int times) {
    for (int i = 0; i < times; i++) {
      tokens.add(token);
    }
  }

  private static boolean isActive(Map<?, ?> restriction) {
    return !Boolean.FALSE.equals(restriction.get("IsActive"));
  }

  private Optional<Condition> anyOf() {
    Optional<Condition> left = allOf();
    while (take(Token.OR)) {
      Optional<Condition> right = allOf();
      left =
          left.isPresent() && right.isPresent() ? left.map(right.get()::or) : left.or(() -> right);
    }
    return left;
  }

  private Optional<Condition> allOf() {
    Optional<Condition> left = operand();
    while (take(Token.AND)) {
      Optional<Condition> right = operand();
      left =
          left.isPresent() && right.isPresent() ? left.map(right.get()::and) : left.or(() -> right);
    }
    return left;
  }

  @SuppressWarnings("unchecked")
  private Optional<Condition> operand() {
    if (take(Token.OPEN)) {
      Optional<Condition> inner = anyOf();
      if (!take(Token.CLOSE)) {
        reading.problems().add(Rule.of("CRITERION_UNCLOSED"));
      }
      return inner;
    }
    return tokens.poll() instanceof Optional<?> operand
        ? (Optional<Condition>) operand
        : Optional.empty();
  }

  private boolean take(Token token) {
    boolean found = tokens.peek() == token;
    if (found) {
      tokens.remove();
    }
    return found;
  }
}
