package org.signalbox.wire.http;

import java.util.Set;
import java.util.TreeSet;

/** The value of the header {@code Allow} (wire-contract 10.2). */
final class Allow {

  private Allow() {}

  static String of(Route route, HttpSettings settings) {
    Set<String> methods = new TreeSet<>(route.methods().keySet());
    if (settings.documentation() && route.describedByGet()) {
      methods.add("GET");
    }
    methods.add("OPTIONS");
    return String.join(", ", methods);
  }
}
