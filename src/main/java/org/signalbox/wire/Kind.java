package org.signalbox.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.signalbox.locale.Phrase;

/**
 * What a member of a {@link Carrier} may be, how it is read from a body, and how it is described.
 */
public abstract class Kind {

  public static final Kind INT =
      new Kind(Type.INTEGER, 0) {
        @Override
        Object bind(String field, Node node) {
          return Binder.int32(field, node.scalar());
        }
      };

  public static final Kind FLAG =
      new Kind(Type.BOOLEAN, false) {
        @Override
        Object bind(String field, Node node) {
          return Binder.flag(field, node.scalar());
        }
      };

  public static final Kind DECIMAL =
      new Kind(Type.NUMBER, 0.0) {
        @Override
        Object bind(String field, Node node) {
          return number(field, Binder.decimal(node.scalar()));
        }
      };

  /** What clients send back as they got it, and nobody reads. */
  public static final Kind NOTHING =
      new Kind(Type.OBJECT, null) {
        @Override
        @Nullable Object bind(String field, Node node) {
          return null;
        }
      };

  /** The same, where the vendor has an empty object. */
  public static final Kind EMPTY =
      new Kind(Type.OBJECT, Map.of()) {
        @Override
        Object bind(String field, Node node) {
          return Map.of();
        }
      };

  /** Text of any length. */
  public static final Kind TEXT = text(Integer.MAX_VALUE);

  /** The types of the description. */
  public enum Type {
    INTEGER,
    BOOLEAN,
    NUMBER,
    STRING,
    ARRAY,
    OBJECT
  }

  private final Type type;
  private final @Nullable Object zero;

  Kind(Type type, @Nullable Object zero) {
    this.type = type;
    this.zero = zero;
  }

  /**
   * Reads what was sent, which is neither missing nor, but for scalars that are never null, null.
   */
  abstract @Nullable Object bind(String field, Node node);

  /** What a new carrier has. */
  @Nullable Object initial() {
    return zero;
  }

  /** What a member has that was not sent. */
  @Nullable Object missing() {
    return zero;
  }

  public Type type() {
    return type;
  }

  /** Every text that it may be, if they are known. */
  public List<String> constants() {
    return List.of();
  }

  /** What the items of a list are. */
  public Optional<Kind> items() {
    return Optional.empty();
  }

  /** What an object may be, the plainest first. */
  public List<Shape> shapes() {
    return List.of();
  }

  /** Text that the database holds so much of. */
  public static Kind text(int limit) {
    return new Kind(Type.STRING, "") {
      @Override
      Object bind(String field, Node node) {
        String text = Binder.text(field, node.scalar());
        if (text.codePointCount(0, text.length()) > limit) {
          throw new InvalidRequest(field, Phrase.of("value-too-long", limit));
        }
        if (text.indexOf(0) >= 0) {
          throw new InvalidRequest(field, Phrase.of("value-with-nul"));
        }
        return text;
      }

      @Override
      @Nullable Object missing() {
        return null;
      }
    };
  }

  /** One of the names, by name in any case or by number, counted from 0. */
  public static Kind choice(String... names) {
    return new Names(List.of(names), false);
  }

  /** One of the constants, whose numbers count from 0. */
  public static Kind choice(Enum<?>[] constants) {
    return new Names(List.of(constants).stream().map(Enum::toString).toList(), false);
  }

  /** Any number of names; the first stands for none, the second for bit 1. */
  public static Kind flags(String... names) {
    return new Names(List.of(names), true);
  }

  public static Kind of(Shape shape) {
    return anyOf("", shape, List.of());
  }

  /**
   * An object whose shape one of its members tells.
   *
   * @param member holds the name of a special shape behind that of the plain one
   */
  public static Kind anyOf(String member, Shape plain, List<Shape> special) {
    return new OneOf(member, plain, special);
  }

  public static Kind list(Kind item) {
    return new Kind(Type.ARRAY, List.of()) {
      @Override
      Object bind(String field, Node node) {
        List<Node> sent =
            node.items().orElseThrow(() -> new InvalidRequest(field, Phrase.of("value-not-array")));
        List<Object> items = new ArrayList<>(sent.size());
        for (int i = 0; i < sent.size(); i++) {
          Object value = item.take(field + "[" + i + "]", sent.get(i), Optional.empty());
          if (value != null) {
            items.add(value);
          }
        }
        return List.copyOf(items);
      }

      @Override
      public Optional<Kind> items() {
        return Optional.of(item);
      }
    };
  }

  /** An object that may hold others of its own kind. */
  public static Kind later(Supplier<Kind> kind) {
    return new Kind(Type.OBJECT, null) {
      @Override
      @Nullable Object bind(String field, Node node) {
        return kind.get().bind(field, node);
      }

      @Override
      public List<Shape> shapes() {
        return kind.get().shapes();
      }
    };
  }

  /** A list that is null when it was not sent, for whoever then leaves what there is. */
  public static Kind optionalList(Kind item) {
    Kind list = list(item);
    return new Kind(Type.ARRAY, List.of()) {
      @Override
      @Nullable Object bind(String field, Node node) {
        return list.bind(field, node);
      }

      @Override
      @Nullable Object missing() {
        return null;
      }

      @Override
      public Optional<Kind> items() {
        return Optional.of(item);
      }
    };
  }

  /** The value of a member, sent or not. */
  final @Nullable Object take(String field, Node sent, Optional<Object> otherwise) {
    if (sent == Node.Missing.MISSING) {
      return otherwise.orElse(missing());
    }
    Node node = type == Type.ARRAY ? sent : sent.last();
    boolean text = type == Type.STRING && constants().isEmpty();
    boolean nullable = type == Type.ARRAY || type == Type.OBJECT || text;
    return nullable && node == Node.Null.NULL ? nothing() : bind(field, node);
  }

  private @Nullable Object nothing() {
    return type == Type.OBJECT && zero != null ? zero : type == Type.ARRAY ? missing() : null;
  }

  private static double number(String field, String digits) {
    try {
      double number = Double.parseDouble(digits);
      if (Double.isFinite(number)) {
        return number;
      }
      throw new InvalidRequest(field, Phrase.of("value-not-number"));
    } catch (NumberFormatException noNumber) {
      throw new InvalidRequest(field, Phrase.of("value-not-number"));
    }
  }
}
