package org.signalbox.wire;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The writers of wire-contract 6, in its order, each with the types that it writes. */
enum Writer {
  JSON("application/json", "text/json"),
  XML("application/xml", "text/xml"),
  PATCH("application/json-patch+json", "application/merge-patch+json");

  static final String PROBLEM = "application/problem+json";

  private final String first;
  private final String second;

  Writer(String first, String second) {
    this.first = first;
    this.second = second;
  }

  private List<String> types() {
    return List.of(first, second);
  }

  /** A writer's best match. */
  private record Match(Writer writer, AcceptHeader.Entry entry, String type) {}

  /**
   * The media type of the answer: what {@code accept} wants most, else the type of the request,
   * else JSON; never nothing.
   */
  static String choose(AcceptHeader accept, Optional<ContentType> request) {
    return best(accept)
        .map(Match::type)
        .or(() -> accept.naming(PROBLEM).map(named -> "application/json"))
        .or(() -> request.map(ContentType::name).filter(name -> of(name).isPresent()))
        .orElse("application/json");
  }

  /**
   * Whether errors are to be problem details (RFC 9457): only when they are named, and no less
   * wanted than what success is answered with.
   */
  static boolean asksForProblems(AcceptHeader accept) {
    double otherwise = best(accept).map(match -> match.entry().q()).orElse(0.0);
    return accept.naming(PROBLEM).filter(named -> named.q() >= otherwise).isPresent();
  }

  static boolean isXml(String type) {
    return XML.types().contains(type);
  }

  private static Optional<Match> best(AcceptHeader accept) {
    Comparator<Match> byWish =
        Comparator.comparing((Match match) -> match.entry().q())
            .reversed()
            .thenComparing(match -> match.entry().range());
    return Arrays.stream(values()).flatMap(writer -> writer.match(accept).stream()).min(byWish);
  }

  private Optional<Match> match(AcceptHeader accept) {
    return accept.entries().stream()
        .flatMap(
            entry ->
                types().stream().filter(entry::covers).map(type -> new Match(this, entry, type)))
        .findFirst();
  }

  private static Optional<Writer> of(String type) {
    return Arrays.stream(values()).filter(writer -> writer.types().contains(type)).findFirst();
  }
}
