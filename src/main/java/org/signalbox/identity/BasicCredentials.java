package org.signalbox.identity;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * User name and password of a Basic {@code Authorization} header (wire-contract 1.1, rules 1 to 5).
 *
 * @param login as typed; compared without regard to case
 * @param password may be empty
 */
record BasicCredentials(String login, String password) {

  private static final Pattern HEADER = Pattern.compile("(?i)basic +(\\S+)\\s*");

  /** Reads the header's value; empty when it is no well-formed Basic header. */
  static Optional<BasicCredentials> parse(String header) {
    Matcher basic = HEADER.matcher(header.strip());
    return basic.matches()
        ? decode(basic.group(1)).flatMap(BasicCredentials::split)
        : Optional.empty();
  }

  /**
   * Control characters are in no name and no password (RFC 7617), and the database takes no NUL.
   */
  private static Optional<BasicCredentials> split(String pair) {
    int colon = pair.indexOf(':');
    return colon < 0 || pair.chars().anyMatch(Character::isISOControl)
        ? Optional.empty()
        : Optional.of(new BasicCredentials(pair.substring(0, colon), pair.substring(colon + 1)));
  }

  private static Optional<String> decode(String base64) {
    try {
      return Optional.of(text(Base64.getDecoder().decode(base64)));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  /** UTF-8, or Latin-1 where that is what an old client sent. */
  private static String text(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notUtf8) {
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
  }

  @Override
  public String toString() {
    return "BasicCredentials[login=" + login + "]"; // never the password: this may be logged
  }
}
