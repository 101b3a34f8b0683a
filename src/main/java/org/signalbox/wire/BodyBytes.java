package org.signalbox.wire;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.signalbox.locale.Phrase;

/**
 * Reads the bytes of a body, packed or not, and never more than a limit before or after unpacking:
 * a small body that inflates without end is given up at the limit (wire-contract 11).
 */
final class BodyBytes {

  private static final List<String> GZIP = List.of("gzip", "x-gzip");
  private static final List<String> PLAIN = List.of("", "identity");

  private BodyBytes() {}

  /** Refuses every {@code Content-Encoding} but gzip. */
  static void requireKnown(@Nullable String encoding) {
    if (!PLAIN.contains(name(encoding)) && !GZIP.contains(name(encoding))) {
      throw UnsupportedBody.ofEncoding();
    }
  }

  static byte[] read(InputStream stream, @Nullable String encoding, int limit) throws IOException {
    byte[] sent = atMost(limit, stream);
    if (sent.length == 0 || !GZIP.contains(name(encoding))) {
      return sent;
    }
    try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(sent))) {
      return atMost(limit, unpacked);
    } catch (ZipException | EOFException broken) {
      throw new InvalidRequest("request", Phrase.of("body-not-gzip"));
    }
  }

  private static byte[] atMost(int limit, InputStream stream) throws IOException {
    byte[] bytes = stream.readNBytes(limit + 1);
    if (bytes.length > limit) {
      throw new TooLarge(limit);
    }
    return bytes;
  }

  private static String name(@Nullable String encoding) {
    return encoding == null ? "" : encoding.strip().toLowerCase(Locale.ROOT);
  }
}
