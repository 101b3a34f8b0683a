package org.signalbox.wire.openapi;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.signalbox.wire.XmlName;

/** An example in XML, as bodies are read and answers written (wire-contract 4.5, 5.6). */
final class XmlExample {

  private static final String ERROR = "Error";
  private static final String NIL = " xmlns:i=\"http://www.w3.org/2001/XMLSchema-instance\"";

  private final String root;

  private XmlExample(String root) {
    this.root = root;
  }

  static String of(String root, @Nullable Object value) {
    String xml = new XmlExample(root).element(root, value);
    return xml.contains(" i:nil=") ? xml.replaceFirst("^<\\w+", "$0" + NIL) : xml;
  }

  private String element(String name, @Nullable Object value) {
    if (value instanceof List<?> texts && root.equals(ERROR) && !isOfObjects(texts)) {
      return texts.stream().map(text -> element(name, text)).collect(Collectors.joining());
    }
    String element = XmlName.encode(name);
    if (value == null) {
      return "<" + element + " i:nil=\"true\"/>";
    }
    String inside = inside(name, value);
    return inside.isEmpty()
        ? "<" + element + "/>"
        : "<" + element + ">" + inside + "</" + element + ">";
  }

  private String inside(String name, Object value) {
    if (value instanceof Map<?, ?> members) {
      return members.entrySet().stream()
          .map(member -> element(member.getKey().toString(), member.getValue()))
          .collect(Collectors.joining());
    }
    if (value instanceof List<?> items) {
      String item = isOfObjects(items) ? name.replaceFirst("^ArrayOf|s$", "") : "string";
      return items.stream().map(one -> element(item, one)).collect(Collectors.joining());
    }
    return value.toString().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static boolean isOfObjects(List<?> items) {
    return !items.isEmpty() && items.get(0) instanceof Map;
  }
}
