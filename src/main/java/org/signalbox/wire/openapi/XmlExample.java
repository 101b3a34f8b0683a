package org.signalbox.wire.openapi;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An example in XML, as answers are written (wire-contract 5.6). */
final class XmlExample {

  private static final String NIL = " xmlns:i=\"http://www.w3.org/2001/XMLSchema-instance\"";

  private XmlExample() {}

  static String of(String root, @Nullable Object value) {
    String xml = element(root, value);
    return xml.contains(" i:nil=") ? xml.replaceFirst("(?<=^<\\w{1,99})", NIL) : xml;
  }

  private static String element(String name, @Nullable Object value) {
    if (value == null) {
      return "<" + name + " i:nil=\"true\"/>";
    }
    String inside = inside(name, value);
    return inside.isEmpty() ? "<" + name + "/>" : "<" + name + ">" + inside + "</" + name + ">";
  }

  private static String inside(String name, Object value) {
    if (value instanceof Map<?, ?> members) {
      return members.entrySet().stream()
          .map(member -> element(member.getKey().toString(), member.getValue()))
          .collect(Collectors.joining());
    }
    if (value instanceof List<?> items) {
      return items.stream()
          .map(item -> element(item(name, item), item))
          .collect(Collectors.joining());
    }
    return value.toString().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** Texts stand in {@code string}, objects in the singular of their list or array. */
  private static String item(String list, @Nullable Object item) {
    return item instanceof Map ? list.replaceFirst("^ArrayOf|s$", "") : "string";
  }
}
