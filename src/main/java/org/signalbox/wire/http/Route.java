package org.signalbox.wire.http;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * One address that is served.
 *
 * @param path from the root of the application, {@code /api/v1/Agents/Workflow/SendEvent}; a
 *     parameter is a segment in braces
 * @param methods the HTTP methods that an operation takes there, each with a sentence about it
 */
public record Route(String path, SortedMap<String, String> methods) {

  private static final Pattern SLASHES = Pattern.compile("/+");

  public Route {
    methods = Collections.unmodifiableSortedMap(new TreeMap<>(methods));
  }

  /** Whether GET describes the operation instead of calling one (wire-contract 10.2). */
  boolean describedByGet() {
    return methods.containsKey("POST") && !methods.containsKey("GET");
  }

  /** Whether an address in these parts is one of this route, whatever the case of its letters. */
  boolean matches(List<String> segments) {
    List<String> own = segments(path);
    for (int i = 0; i < own.size() && own.size() == segments.size(); i++) {
      if (!isParameter(own.get(i)) && !own.get(i).equalsIgnoreCase(segments.get(i))) {
        return false;
      }
    }
    return own.size() == segments.size();
  }

  /** The address as JAX-RS knows it: our letters, the sender's parameters. */
  String canonical(List<String> segments) {
    StringBuilder canonical = new StringBuilder();
    List<String> own = segments(path);
    for (int i = 0; i < own.size(); i++) {
      canonical.append('/').append(isParameter(own.get(i)) ? segments.get(i) : own.get(i));
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
