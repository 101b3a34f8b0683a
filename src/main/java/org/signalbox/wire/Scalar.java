package org.signalbox.wire;

import java.util.Objects;

/**
 * The answer of an operation whose result is one text, number, boolean or enum: in JSON the bare
 * value, in XML an element (wire-contract 5.1, 5.6). Resources answer with it in place of the bare
 * value, because the servers have writers of their own for those.
 *
 * @param element name of the XML element, in the vendor's words: {@code WorkflowDefinitionStatus}
 * @param value a {@code String}, {@code Number}, {@code Boolean} or enum
 */
public record Scalar(String element, Object value) {

  public Scalar {
    Objects.requireNonNull(element, "element must be set");
    Objects.requireNonNull(value, "value must be set");
  }

  /** The value for JSON: an enum by its name on the wire. */
  Object json() {
    return value instanceof Enum<?> constant ? constant.toString() : value;
  }
}
