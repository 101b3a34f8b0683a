package org.signalbox.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Random secrets, and the form in which they are kept. They are long enough that nobody can guess
 * them, so that one pass of SHA-256 hides them in the database as well as a slow hash would.
 */
final class Secrets {

  private static final SecureRandom RANDOM = new SecureRandom();

  private Secrets() {}

  /** 128 random bits in 32 hexadecimal digits. */
  static String hex() {
    return HexFormat.of().formatHex(random(16));
  }

  /** 256 random bits in letters that need no quoting anywhere. */
  static String text() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random(32));
  }

  /** SHA-256 in hexadecimal digits. */
  static String hash(String secret) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(secret.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }

  /** Whether the hash is that of the secret, in a time that tells nothing about either. */
  static boolean matches(String secret, String hash) {
    return MessageDigest.isEqual(
        hash(secret).getBytes(StandardCharsets.US_ASCII), hash.getBytes(StandardCharsets.US_ASCII));
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return bytes;
  }
}
