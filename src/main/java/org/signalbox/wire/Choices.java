package org.signalbox.wire;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.signalbox.locale.Phrase;

/**
 * The constants of one wire enum by name without regard to case and by number (wire-contract 4.2).
 *
 * <p>A wire enum tells the vendor's number of a constant by a public method {@code int number()}.
 */
final class Choices {

  private static final ClassValue<Choices> CACHE =
      new ClassValue<>() {
        @Override
        protected Choices computeValue(Class<?> type) {
          return new Choices(type);
        }
      };

  private final Map<String, Object> byNameAndNumber = new LinkedHashMap<>();
  private final Object first;
  private final Phrase rule;

  private Choices(Class<?> type) {
    Object[] constants = type.getEnumConstants();
    for (Object constant : constants) {
      byNameAndNumber.put(constant.toString().toLowerCase(Locale.ROOT), constant);
      byNameAndNumber.put(Integer.toString(number(type, constant)), constant);
    }
    first = constants[0];
    rule =
        Phrase.of(
            "value-not-choice",
            Arrays.stream(constants)
                .map(constant -> constant + " (" + number(type, constant) + ")")
                .collect(Collectors.joining(", ")));
  }

  static Choices of(Class<?> type) {
    return CACHE.get(type);
  }

  /** The constant that {@code node} names; the first one when nothing was sent. */
  Object pick(String field, Node node) {
    if (node == Node.Missing.MISSING) {
      return first;
    }
    Object constant = byNameAndNumber.get(Binder.digits(node).toLowerCase(Locale.ROOT));
    if (constant == null) {
      throw new InvalidRequest(field, rule);
    }
    return constant;
  }

  private static int number(Class<?> type, Object constant) {
    try {
      return (int) type.getMethod("number").invoke(constant);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(type + " must have a public int number()", impossible);
    }
  }
}
