package org.signalbox.identity;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The cookies of wire-contract 2, read from the raw header: parsers of containers stumble over what
 * other software keeps in a browser, and of that nothing matters here.
 */
final class Cookies {

  static final String SESSION = "ASP.NET_SessionId";
  static final String XSRF = "XSRF-TOKEN";

  private Cookies() {}

  /** The first cookie of that name: browsers send the one with the longest path first. */
  static Optional<String> find(String name, List<String> headers) {
    return headers.stream()
        .flatMap(header -> Arrays.stream(header.split(";")))
        .map(cookie -> cookie.strip().split("=", 2))
        .filter(cookie -> cookie.length == 2 && cookie[0].equals(name))
        .map(cookie -> cookie[1])
        .findFirst();
  }

  /**
   * A {@code Set-Cookie} header; an empty value makes the browser forget the cookie.
   *
   * @param path path of the application, {@code /} at the root
   * @param attributes what else to say: {@code Secure}, {@code HttpOnly}
   */
  static String set(String name, String value, String path, List<String> attributes) {
    String age = value.isEmpty() ? "; Max-Age=0" : "";
    String more = attributes.stream().map(attribute -> "; " + attribute).reduce("", String::concat);
    return name + "=" + value + "; Path=" + path + "; SameSite=Lax" + age + more;
  }
}
