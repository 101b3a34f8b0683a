package org.signalbox.wire.openapi;

import java.util.List;
import java.util.stream.Stream;

/** The media types of the wire contract (4.1, 6), in its order. */
final class MediaTypes {

  static final String ANY = "*/*";
  static final String JSON = "application/json";
  static final String FORM = "application/x-www-form-urlencoded";
  static final String PROBLEM = "application/problem+json";

  static final List<String> OF_ANSWERS =
      List.of(
          JSON,
          "text/json",
          "application/xml",
          "text/xml",
          "application/json-patch+json",
          "application/merge-patch+json");

  static final List<String> OF_REQUESTS =
      Stream.concat(OF_ANSWERS.stream(), Stream.of(FORM)).toList();

  static final List<String> OF_ERRORS =
      Stream.concat(OF_ANSWERS.stream(), Stream.of(PROBLEM)).toList();

  private MediaTypes() {}

  static boolean isXml(String type) {
    return type.endsWith("/xml");
  }
}
