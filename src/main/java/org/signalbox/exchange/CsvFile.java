package org.signalbox.exchange;

import java.io.IOException;
import java.io.InputStream;

/**
 * The rows of one table, as somebody brings them.
 *
 * @param table one of {@link Tables}
 * @param name for people
 * @param size in bytes; 0 where nobody knows
 * @param digest by which it is known again; empty where nobody knows
 */
public record CsvFile(
    String table, String name, long size, String digest, CsvFile.Content content) {

  /** A stream that is there once, and is not known again. */
  static CsvFile passing(String table, InputStream bytes) {
    return new CsvFile(table, table, 0, "", () -> bytes);
  }

  /** Opens the bytes from the beginning. */
  public interface Content {

    InputStream open() throws IOException;
  }
}
