package org.signalbox.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Nodes of the formats without types: XML (wire-contract 4.5) and forms (4.4). */
sealed interface Markup extends Node {

  /**
   * An element that is not nil.
   *
   * @param text what stands between its tags outside of other elements
   * @param children name and node of each element in it
   */
  record Element(String text, List<Map.Entry<String, Node>> children) implements Markup {

    @Override
    public Node scalar() {
      return children.isEmpty() ? new Text(text) : this;
    }

    @Override
    public Optional<Members> members() {
      if (children.isEmpty() && !text.isBlank()) {
        return Optional.empty();
      }
      Members members = Members.empty();
      for (Map.Entry<String, Node> child : children) {
        Node sooner = members.get(child.getKey());
        members.put(
            child.getKey(),
            sooner == Missing.MISSING ? child.getValue() : Many.of(sooner, child.getValue()));
      }
      return Optional.of(members);
    }

    /** The elements in it, whatever their names; text alone is an array of one. */
    @Override
    public Optional<List<Node>> items() {
      if (children.isEmpty()) {
        return Optional.of(text.isBlank() ? List.of() : List.of(new Text(text)));
      }
      return Optional.of(children.stream().map(Map.Entry::getValue).toList());
    }
  }

  /** Elements of one name side by side: one array, in the order sent. */
  record Many(List<Node> elements) implements Markup {

    static Many of(Node sooner, Node later) {
      if (sooner instanceof Many many) {
        many.elements.add(later);
        return many;
      }
      return new Many(new ArrayList<>(List.of(sooner, later)));
    }

    @Override
    public Node last() {
      return elements.get(elements.size() - 1);
    }

    @Override
    public Optional<List<Node>> items() {
      return Optional.of(elements.stream().flatMap(each -> itemsOf(each).stream()).toList());
    }

    private static List<Node> itemsOf(Node node) {
      return node instanceof Element element && !element.children.isEmpty()
          ? element.items().orElseThrow()
          : List.of(node);
    }
  }

  /**
   * A form field.
   *
   * @param values what was sent under its own key
   * @param parts what was sent under {@code key[part]} or {@code key.part}; {@code key[]} is the
   *     part without a name
   */
  record Field(List<String> values, Map<String, Field> parts) implements Markup {

    private static final Pattern INDEX = Pattern.compile("[0-9]{1,9}");

    static Field empty() {
      return new Field(new ArrayList<>(), new TreeMap<>(String.CASE_INSENSITIVE_ORDER));
    }

    Field part(String name) {
      return parts.computeIfAbsent(name, unknown -> empty());
    }

    @Override
    public Node scalar() {
      return values.isEmpty() ? this : new Text(values.get(values.size() - 1));
    }

    /** A blank field is an empty object: it is how forms say null. */
    @Override
    public Optional<Members> members() {
      if (parts.isEmpty() && !values.stream().allMatch(String::isEmpty)) {
        return Optional.empty();
      }
      Members members = Members.empty();
      parts.forEach(members::put);
      return Optional.of(members);
    }

    /** Values under the own key, then those of {@code key[]}, then the indexed ones in order. */
    @Override
    public Optional<List<Node>> items() {
      List<Node> items = new ArrayList<>();
      values.forEach(value -> items.add(new Text(value)));
      Map<Integer, Node> indexed = new TreeMap<>();
      for (Map.Entry<String, Field> part : parts.entrySet()) {
        if (part.getKey().isEmpty() && part.getValue().parts.isEmpty()) {
          part.getValue().values.forEach(value -> items.add(new Text(value)));
        } else if (INDEX.matcher(part.getKey()).matches()) {
          indexed.put(Integer.valueOf(part.getKey()), part.getValue());
        } else {
          return Optional.empty();
        }
      }
      items.addAll(indexed.values());
      return Optional.of(items);
    }
  }
}
