package org.signalbox.wire;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.signalbox.locale.Phrase;

/**
 * Binds a parsed body to a request record by the rules of wire-contract 4.2.
 *
 * <p>A component {@code emailFlowId} takes the member {@code EmailFlowId} in any case. Components
 * may be {@code int}, {@code boolean}, {@code String}, an enum, a {@code List} of these (there
 * {@code Integer}) or another record; members without a component are ignored. A component that
 * cannot take its member fails with an {@link InvalidRequest} that names the field and the rule.
 */
final class Binder {

  private static final Pattern INT = Pattern.compile("-?[0-9]{1,10}");

  private Binder() {}

  /** Binds {@code body}, which must be an object, to {@code type}. */
  static <R> R bind(Node body, Class<R> type) {
    return type.cast(record("request", object(body), type));
  }

  /** A whole body where an object is wanted. */
  static Node.Members object(Node body) {
    if (body == Node.Missing.MISSING) {
      throw new InvalidRequest("request", Phrase.of("body-missing"));
    }
    return body.members()
        .orElseThrow(() -> new InvalidRequest("request", Phrase.of("body-not-object")));
  }

  private static @Nullable Object value(String field, Node sent, Type type) {
    if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      return isNothing(sent) ? null : list(field, sent, list.getActualTypeArguments()[0]);
    }
    Node node = sent.last();
    if (type == int.class || type == Integer.class) {
      return int32(field, node.scalar());
    }
    if (type == boolean.class) {
      return flag(field, node.scalar());
    }
    if (type instanceof Class<?> choice && choice.isEnum()) {
      return Choices.of(choice).pick(field, node.scalar());
    }
    if (isNothing(node)) {
      return null;
    }
    return type == String.class ? text(field, node.scalar()) : nested(field, node, (Class<?>) type);
  }

  private static boolean isNothing(Node node) {
    return node == Node.Null.NULL || node == Node.Missing.MISSING;
  }

  static int int32(String field, Node node) {
    if (node == Node.Missing.MISSING) {
      return 0;
    }
    String digits = digits(node);
    if (INT.matcher(digits).matches()) {
      long value = Long.parseLong(digits);
      if (value == (int) value) {
        return (int) value;
      }
    }
    throw new InvalidRequest(field, Phrase.of("value-not-int"));
  }

  /** A number as it was written, quoted or not, 0 when none was sent; empty for anything else. */
  static String decimal(Node node) {
    return node == Node.Missing.MISSING ? "0" : digits(node);
  }

  /** The digits of a number, quoted or not; empty for anything else. */
  static String digits(Node node) {
    if (node instanceof Node.Numeral number) {
      return number.digits();
    }
    return node instanceof Node.Text text ? text.value().strip() : "";
  }

  static boolean flag(String field, Node node) {
    if (node == Node.Missing.MISSING) {
      return false;
    }
    if (node instanceof Node.Flag flag) {
      return flag.value();
    }
    if (node instanceof Node.Text text && text.value().strip().matches("(?i)true|false")) {
      return Boolean.parseBoolean(text.value().strip());
    }
    throw new InvalidRequest(field, Phrase.of("value-not-flag"));
  }

  static String text(String field, Node node) {
    if (node instanceof Node.Text text) {
      return text.value();
    }
    if (node instanceof Node.Numeral number) {
      return number.digits();
    }
    throw new InvalidRequest(field, Phrase.of("value-not-string"));
  }

  private static List<@Nullable Object> list(String field, Node node, Type element) {
    List<Node> items =
        node.items().orElseThrow(() -> new InvalidRequest(field, Phrase.of("value-not-array")));
    List<@Nullable Object> values = new ArrayList<>(items.size());
    for (int i = 0; i < items.size(); i++) {
      values.add(value(field + "[" + i + "]", items.get(i), element));
    }
    return values;
  }

  private static Object nested(String field, Node node, Class<?> type) {
    Node.Members members =
        node.members().orElseThrow(() -> new InvalidRequest(field, Phrase.of("value-not-object")));
    return record(field, members, type);
  }

  private static Object record(String field, Node.Members members, Class<?> type) {
    RequestType request = RequestType.of(type);
    return request.construct(
        request.components().stream()
            .map(
                component ->
                    value(
                        field + "." + component.wireName(),
                        members.get(component.wireName()),
                        component.type()))
            .toArray());
  }
}
