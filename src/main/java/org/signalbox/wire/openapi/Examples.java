package org.signalbox.wire.openapi;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Examples that are written as JSON, in the other media types (wire-contract 4.4, 4.5, 5.6). */
final class Examples {

  private Examples() {}

  /** The example as the value that stands in the description: structured for JSON, else text. */
  static @Nullable Object of(String mediaType, String root, @Nullable Object value) {
    if (MediaTypes.isXml(mediaType)) {
      return XmlExample.of(root, value);
    }
    return mediaType.equals(MediaTypes.FORM) ? form(value) : value;
  }

  /** An error as RFC 9457 has it. */
  static Map<String, @Nullable Object> problem(int status, Map<?, ?> error) {
    Map<String, @Nullable Object> problem = new LinkedHashMap<>();
    String code = String.valueOf(error.get("Code"));
    problem.put("type", "urn:signalbox:error:" + code);
    problem.put(
        "title", Character.toUpperCase(code.charAt(0)) + code.substring(1).replace('-', ' '));
    problem.put("status", status);
    problem.put("detail", error.get("Message"));
    problem.put("instance", "urn:signalbox:trace:" + error.get("TraceId"));
    error.forEach((name, member) -> problem.put(name.toString(), member));
    problem.keySet().removeAll(List.of("Error", "Message"));
    return problem;
  }

  private static String form(@Nullable Object value) {
    return fields("", value).collect(Collectors.joining("&"));
  }

  private static Stream<String> fields(String name, @Nullable Object value) {
    if (value instanceof Map<?, ?> members) {
      return members.entrySet().stream()
          .flatMap(
              member ->
                  fields(
                      name.isEmpty()
                          ? member.getKey().toString()
                          : name + "[" + member.getKey() + "]",
                      member.getValue()));
    }
    if (value instanceof List<?> items) {
      return items.stream().flatMap(item -> fields(name + "[]", item));
    }
    return value == null
        ? Stream.of()
        : Stream.of(name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
  }
}
