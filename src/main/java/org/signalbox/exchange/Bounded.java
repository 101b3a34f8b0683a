package org.signalbox.exchange;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that is given up when it is longer than it may be. */
final class Bounded extends FilterInputStream {

  private final long limit;
  private long count;

  Bounded(InputStream stream, long limit) {
    super(stream);
    this.limit = limit;
  }

  @Override
  public int read() throws IOException {
    return counted(super.read(), 1);
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int read = super.read(target, offset, length);
    return counted(read, read);
  }

  private int counted(int read, int more) {
    count += read < 0 ? 0 : more;
    if (count > limit) {
      throw new UnusableFile(limit);
    }
    return read;
  }
}
