package org.signalbox.workflow.definition;

import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
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
    String text =
        address.getQueryParameters().entrySet().stream()
            .filter(parameter -> parameter.getKey().equalsIgnoreCase(name))
            .map(Map.Entry::getValue)
            .flatMap(List::stream)
            .findFirst()
            .orElse("");
    try {
      return Integer.parseInt(text.strip());
    } catch (NumberFormatException noNumber) {
      throw new Missing(name);
    }
  }
}
