package org.signalbox.it;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One case of a conformance file. Cases start with {@code ###} and a name; then follow the request
 * (operation, headers), after a blank line its body, and after {@code =>} what must come back.
 *
 * @param name number of the case in wire-contract 13, where it has one, and what it shows
 * @param operation method and path; SS, SE and AS stand for the paths of section 0
 * @param headers {@code Name: value}, or one of the abbreviations of 13.1
 * @param body the body as it is sent; empty for none
 * @param expectations one a line: see {@link ConformanceIT}
 */
record ConformanceCase(
    String name, String operation, List<String> headers, String body, List<String> expectations) {

  private static final Pattern START = Pattern.compile("(?m)^### ");

  static Stream<ConformanceCase> read(String resource) {
    String text = text(resource);
    return START.splitAsStream(text).skip(1).map(ConformanceCase::parse);
  }

  private static ConformanceCase parse(String text) {
    String[] halves = text.split("(?m)^=> ", 2);
    String[] request = halves[0].split("\n\n", 2);
    List<String> head = request[0].lines().toList();
    return new ConformanceCase(
        head.get(0),
        head.get(1),
        head.subList(2, head.size()),
        request.length < 2 ? "" : request[1].strip(),
        Arrays.stream(halves[1].split("\n")).filter(line -> !line.isBlank()).toList());
  }

  private static String text(String resource) {
    try (InputStream file = ConformanceCase.class.getResourceAsStream(resource)) {
      return new String(
          Objects.requireNonNull(file, resource).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
