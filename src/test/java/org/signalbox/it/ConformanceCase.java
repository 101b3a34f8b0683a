package org.signalbox.it;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * One case of a conformance file. Cases start with {@code ###} and a name; then follow the request
 * (operation, headers), after a blank line its body, and after {@code =>} what must come back.
 *
 * @param name number of the case in wire-contract 13, where it has one, and what it shows
 * @param operation method and path; SS, SE and AS stand for the paths of section 0
 * @param headers {@code Name: value}, or one of the abbreviations of 13.1; a line without a colon
 *     says how the body is made into bytes: see {@link #bytes}
 * @param body the body as text; empty for none
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

  /**
   * The body as it is sent: in UTF-8, or as the lines {@code hex} (the text is bytes), {@code
   * utf-16le} or {@code utf-8} with or without {@code bom}, and {@code gzip} say.
   */
  byte[] bytes() {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    for (String line : headers) {
      bytes =
          switch (line) {
            case "hex" -> HexFormat.of().parseHex(body);
            case "utf-8 bom" -> ("\uFEFF" + body).getBytes(StandardCharsets.UTF_8);
            case "utf-16le" -> body.getBytes(StandardCharsets.UTF_16LE);
            case "utf-16le bom" -> ("\uFEFF" + body).getBytes(StandardCharsets.UTF_16LE);
            case "utf-16be bom" -> ("\uFEFF" + body).getBytes(StandardCharsets.UTF_16BE);
            case "iso-8859-1" -> body.getBytes(StandardCharsets.ISO_8859_1);
            case "gzip" -> gzip(bytes);
            default -> bytes;
          };
    }
    return bytes;
  }

  private static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return packed.toByteArray();
  }

  static String text(String resource) {
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
