package org.signalbox.wire;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a request says of its body (wire-contract 4.1): read by ourselves, because JAX-RS fails in
 * another way on each server when the header is malformed.
 *
 * @param name type and subtype in lower case, {@code application/json}
 * @param charset as it was sent, without quotes
 */
record ContentType(String name, Optional<String> charset) {

  private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]++";
  private static final String PARAMETER =
      "\\s*+;\\s*+(?:(%1$s)\\s*+(?:=\\s*+(%1$s|\"[^\"]*+\")?+)?+)?+".formatted(TOKEN);

  private static final Pattern NAME = Pattern.compile("\\s*+(" + TOKEN + "/" + TOKEN + ")");
  private static final Pattern NEXT = Pattern.compile("\\G" + PARAMETER);

  /** The header's meaning; empty when it is malformed. */
  static Optional<ContentType> parse(String header) {
    Matcher name = NAME.matcher(header);
    if (!name.lookingAt()) {
      return Optional.empty();
    }
    Matcher parameter = NEXT.matcher(header).region(name.end(), header.length());
    Optional<String> charset = Optional.empty();
    int end = name.end();
    while (parameter.find()) {
      end = parameter.end();
      if ("charset".equalsIgnoreCase(parameter.group(1)) && parameter.group(2) != null) {
        charset = Optional.of(parameter.group(2).replace("\"", "").strip());
      }
    }
    return header.substring(end).isBlank()
        ? Optional.of(new ContentType(name.group(1).toLowerCase(Locale.ROOT), charset))
        : Optional.empty();
  }

  /** As a header that every server reads. */
  @Override
  public String toString() {
    return name + charset.map(label -> "; charset=\"" + label + "\"").orElse("");
  }
}
