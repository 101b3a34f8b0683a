package org.signalbox.call;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * The caller's own name for a call (decision 11), from the header {@code Idempotency-Key}.
 *
 * @param name 1 to 255 visible ASCII characters
 * @param requestHash of what was asked: the same name may not ask for anything else
 */
public record RepeatKey(String name, String requestHash) {

  static final String HEADER = "Idempotency-Key";

  private static final Pattern NAME = Pattern.compile("[!-~]{1,255}");

  /**
   * Reads the header. Quotes around the key, as in the IETF draft, are no part of it. Without a
   * value it counts as not sent.
   *
   * @param request what is asked, as {@link Fingerprint} tells it
   * @throws InvalidHeader when it is no key, or there are several
   */
  static Optional<RepeatKey> of(List<String> headers, Supplier<String> request) {
    String text = String.join(" ", headers).strip();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    String name = unquoted(text);
    if (!NAME.matcher(name).matches()) {
      throw InvalidHeader.noKey();
    }
    return Optional.of(new RepeatKey(name, hash(request.get())));
  }

  private static String unquoted(String text) {
    boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
    return quoted ? text.substring(1, text.length() - 1) : text;
  }

  private static String hash(String request) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(request.getBytes(StandardCharsets.UTF_16BE)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
