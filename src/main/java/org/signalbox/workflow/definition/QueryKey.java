package org.signalbox.workflow.definition;

import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.signalbox.locale.Phrase;
import org.signalbox.wire.Failure;

/** A key that stands in the query of the address, as the vendor's clients send it, in any case. */
final class QueryKey {

  /** The query says no key. */
  static final class Missing extends Failure {

    Missing(String name) {
      super(Kind.INVALID, "ArgumentException", "invalid-query", Phrase.of("invalid-query", name));
    }
  }

  private QueryKey() {}

  static int of(UriInfo address, String name) {
    return find(address, name).orElseThrow(() -> new Missing(name));
  }

  /** For operations that look elsewhere too; what is sent has to be a key. */
  static Optional<Integer> find(UriInfo address, String name) {
    return address.getQueryParameters().entrySet().stream()
        .filter(parameter -> parameter.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .flatMap(List::stream)
        .findFirst()
        .map(text -> key(name, text));
  }

  private static int key(String name, String text) {
    try {
      return Integer.parseInt(text.strip());
    } catch (NumberFormatException noNumber) {
      throw new Missing(name);
    }
  }
}
