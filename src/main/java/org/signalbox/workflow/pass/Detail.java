package org.signalbox.workflow.pass;

import java.util.HashMap;
import java.util.Map;

/** What a line of the trail says besides its kind, as JSON knows it. */
final class Detail {

  private Detail() {}

  /** Numbers, flags and texts as they are, anything else as its text. */
  static Map<String, Object> plain(Map<String, ?> detail) {
    Map<String, Object> plain = new HashMap<>();
    detail.forEach((name, value) -> plain.put(name, known(value) ? value : value.toString()));
    return plain;
  }

  private static boolean known(Object value) {
    return value instanceof Integer || value instanceof Boolean || value instanceof String;
  }
}
