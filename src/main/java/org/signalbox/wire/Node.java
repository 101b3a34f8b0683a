package org.signalbox.wire;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A request body after parsing and before binding: the one shape that every media type is read
 * into, so that the binding rules of wire-contract 4.2 stand in one place.
 */
sealed interface Node {

  /** An object; names match without regard to case and the last of two equal names wins. */
  record Members(Map<String, Node> byName) implements Node {

    static Members empty() {
      return new Members(new TreeMap<>(String.CASE_INSENSITIVE_ORDER));
    }

    void put(String name, Node value) {
      byName.put(name, value);
    }

    Node get(String name) {
      return byName.getOrDefault(name, Missing.MISSING);
    }
  }

  /** An array. */
  record Items(List<Node> values) implements Node {}

  /** A string, or an element's text. */
  record Text(String value) implements Node {}

  /** A number exactly as it was written: binding, not parsing, decides what fits. */
  record Numeral(String digits) implements Node {}

  /** true or false. */
  record Flag(boolean value) implements Node {}

  /** An explicit null. */
  enum Null implements Node {
    NULL
  }

  /** A member that was not sent. */
  enum Missing implements Node {
    MISSING
  }
}
