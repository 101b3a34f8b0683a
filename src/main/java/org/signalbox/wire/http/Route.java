package org.signalbox.wire.http;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * One address that is served.
 *
 * @param segments of its path from the root of the application, {@code api}, {@code v1} and so on;
 *     a parameter is in braces
 * @param methods the HTTP methods that an operation takes there, each with a sentence about it
 */
public record Route(List<String> segments, SortedMap<String, String> methods) {

  private static final Pattern SLASHES = Pattern.compile("/+");

  public Route {
    segments = List.copyOf(segments);
    methods = Collections.unmodifiableSortedMap(new TreeMap<>(methods));
  }

  /** {@code /api/v1/Agents/Workflow/SendEvent}. */
  public String path() {
    return "/" + String.join("/", segments);
  }

  /** Whether GET describes the operation instead of calling one (wire-contract 10.2). */
  boolean describedByGet() {
    return methods.containsKey("POST") && !methods.containsKey("GET");
  }

  /** Whether an address in these parts is one of this route, whatever the case of its letters. */
  boolean matches(List<String> sent) {
    for (int i = 0; i < segments.size() && segments.size() == sent.size(); i++) {
      if (!isParameter(segments.get(i)) && !segments.get(i).equalsIgnoreCase(sent.get(i))) {
        return false;
      }
    }
    return segments.size() == sent.size();
  }

  /** The address as JAX-RS knows it: our letters, the sender's parameters. */
  String canonical(List<String> sent) {
    StringBuilder canonical = new StringBuilder();
    for (int i = 0; i < segments.size(); i++) {
      String own = segments.get(i);
      canonical.append('/').append(isParameter(own) ? sent.get(i) : own);
    }
    return canonical.toString();
  }

  /** The parts between slashes; empty ones are left out. */
  static List<String> segments(String path) {
    return SLASHES.splitAsStream(path).filter(segment -> !segment.isEmpty()).toList();
  }

  private static boolean isParameter(String segment) {
    return segment.startsWith("{");
  }
}
