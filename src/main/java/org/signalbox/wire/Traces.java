package org.signalbox.wire;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** Makes the ids by which an answer to a caller is found again in the log (decision 14). */
final class Traces {

  private static final RandomGenerator RANDOM = new SecureRandom();

  private Traces() {}

  static String next() {
    return HexFormat.of().toHexDigits(RANDOM.nextLong());
  }
}
