package org.signalbox.exchange;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Rows in the text format of COPY, as bytes that grow at the end and are taken at the front. */
final class CopyText {

  private static final byte[] NONE = {'\\', 'N'};

  private byte[] bytes = new byte[128 * 1024];
  private int start;
  private int end;
  private int row;
  private boolean first;

  void begin() {
    row = end;
    first = true;
  }

  /** Forgets the row that was begun. */
  void drop() {
    end = row;
  }

  void end() {
    room(1);
    bytes[end++] = '\n';
  }

  void none() {
    separate();
    room(2);
    bytes[end++] = NONE[0];
    bytes[end++] = NONE[1];
  }

  void value(String text) {
    separate();
    put(text);
  }

  private void separate() {
    if (!first) {
      room(1);
      bytes[end++] = '\t';
    }
    first = false;
  }

  int length() {
    return end - start;
  }

  /** Takes at most {@code length} bytes from the front. */
  int take(byte[] target, int offset, int length) {
    int taken = Math.min(length, length());
    System.arraycopy(bytes, start, target, offset, taken);
    start += taken;
    if (start == end) {
      start = 0;
      end = 0;
    }
    return taken;
  }

  private void put(String text) {
    room(2 * text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        encode(text.substring(i));
        return;
      }
      put(c);
    }
  }

  private void encode(String rest) {
    byte[] encoded = rest.getBytes(StandardCharsets.UTF_8);
    room(2 * encoded.length);
    for (byte octet : encoded) {
      put(octet);
    }
  }

  private void put(int octet) {
    int escaped =
        switch (octet) {
          case '\\' -> '\\';
          case '\t' -> 't';
          case '\n' -> 'n';
          case '\r' -> 'r';
          default -> 0;
        };
    if (escaped == 0) {
      bytes[end++] = (byte) octet;
    } else {
      bytes[end++] = '\\';
      bytes[end++] = (byte) escaped;
    }
  }

  private void room(int more) {
    if (end + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, end + more));
    }
  }
}
