package org.signalbox.exchange;

import java.io.IOException;
import java.io.InputStream;

/**
 * The rows of one table, as somebody brings them.
 *
 * @param table one of {@link Tables}
 * @param name for people
 * @param size in bytes; 0 of one that is there once
 */
public record CsvFile(String table, String name, long size, CsvFile.Content content) {

  /** A stream that is there once, and is not known again. */
  static CsvFile passing(String table, InputStream bytes) {
    return new CsvFile(table, table, 0, () -> bytes);
  }

  /** Whether it can be read more than once, and is known again. */
  boolean stays() {
    return size > 0;
  }

  /** Whether it has so many lines, as far as it can be read for that. */
  boolean hasLines(long many) throws IOException {
    if (!stays()) {
      return false;
    }
    try (InputStream bytes = content.open()) {
      long lines = 0;
      byte[] some = new byte[64 * 1024];
      for (int read = bytes.read(some); read >= 0 && lines < many; read = bytes.read(some)) {
        for (int i = 0; i < read; i++) {
          lines += some[i] == '\n' ? 1 : 0;
        }
      }
      return lines >= many;
    }
  }

  /** Opens the bytes from the beginning. */
  public interface Content {

    InputStream open() throws IOException;
  }
}
