package org.signalbox.identity;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * User name and password of a Basic {@code Authorization} header (wire-contract 1.1, rules 4 and 5)
 * or of the login page.
 *
 * @param login as typed; compared without regard to case
 * @param password may be empty
 */
record BasicCredentials(String login, String password) {

  /** Reads base64 of {@code login:password}; empty when it is nothing of the kind. */
  static Optional<BasicCredentials> decode(String base64) {
    try {
      String pair = text(Base64.getDecoder().decode(base64));
      int colon = pair.indexOf(':');
      return colon < 0 ? Optional.empty() : of(pair.substring(0, colon), pair.substring(colon + 1));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  /**
   * Empty when there are control characters: they are in no name and no password (RFC 7617), and
   * the database takes no NUL.
   */
  static Optional<BasicCredentials> of(String login, String password) {
    return (login + password).chars().anyMatch(Character::isISOControl)
        ? Optional.empty()
        : Optional.of(new BasicCredentials(login, password));
  }

  /**
   * The ticket that somebody sends in place of a user name with a blank password (rule 5). A ticket
   * has a colon of its own, so the one behind it is the last.
   */
  Optional<String> ticket() {
    String pair = login + ":" + password;
    return pair.startsWith(Tickets.TICKET)
        ? Optional.of(pair.endsWith(":") ? pair.substring(0, pair.length() - 1) : pair)
        : Optional.empty();
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
