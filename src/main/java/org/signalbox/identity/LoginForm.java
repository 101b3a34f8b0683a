package org.signalbox.identity;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** What a browser sends from the pages of {@link LoginPage}; anything longer than that is cut. */
record LoginForm(String body) {

  private static final int LONGEST = 16 * 1024;

  static LoginForm read(InputStream body) throws IOException {
    return new LoginForm(new String(body.readNBytes(LONGEST), StandardCharsets.ISO_8859_1));
  }

  /** The value of a field; empty when it is not there, or not well encoded. */
  Optional<String> field(String name) {
    return Arrays.stream(body.split("&"))
        .filter(field -> field.startsWith(name + "="))
        .findFirst()
        .flatMap(field -> decoded(field.substring(name.length() + 1)));
  }

  private static Optional<String> decoded(String value) {
    try {
      return Optional.of(URLDecoder.decode(value, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return "LoginForm"; // never the password: this may be logged
  }
}
