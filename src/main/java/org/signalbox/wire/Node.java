package org.signalbox.wire;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A request body after parsing and before binding: the one shape that every media type is read
 * into, so that the binding rules of wire-contract 4.2 stand in one place.
 *
 * <p>JSON says itself what is a string, an object or an array. {@link Markup} does not: what an
 * element or a form field is depends on what it is bound to, so a binder asks a node for the form
 * that it needs.
 */
sealed interface Node permits Node.Typed, Markup {

  /** This node where one string, number or enum is wanted. */
  default Node scalar() {
    return this;
  }

  /** This node where an object is wanted; empty when it cannot be one. */
  default Optional<Members> members() {
    return Optional.empty();
  }

  /** This node where an array is wanted; empty when it cannot be one. */
  default Optional<List<Node>> items() {
    return Optional.empty();
  }

  /** The one that counts where a single value is wanted and several were sent. */
  default Node last() {
    return this;
  }

  /** A node that says itself what it is. */
  sealed interface Typed extends Node {}

  /** An object; names match without regard to case and the last of two equal names wins. */
  record Members(Map<String, Node> byName) implements Typed {

    static Members empty() {
      return new Members(new TreeMap<>(String.CASE_INSENSITIVE_ORDER));
    }

    void put(String name, Node value) {
      byName.put(name, value);
    }

    Node get(String name) {
      return byName.getOrDefault(name, Missing.MISSING);
    }

    @Override
    public Optional<Members> members() {
      return Optional.of(this);
    }
  }

  /** An array. */
  record Items(List<Node> values) implements Typed {

    @Override
    public Optional<List<Node>> items() {
      return Optional.of(values);
    }
  }

  /** A string, or an element's text. */
  record Text(String value) implements Typed {}

  /** A number exactly as it was written: binding, not parsing, decides what fits. */
  record Numeral(String digits) implements Typed {}

  /** true or false. */
  record Flag(boolean value) implements Typed {}

  /** An explicit null. */
  enum Null implements Typed {
    NULL
  }

  /** A member that was not sent. */
  enum Missing implements Typed {
    MISSING
  }
}
