package org.signalbox.identity;

import java.util.Optional;

/**
 * Whether a form comes from a page of this server (OWASP's check of origins): the login form can
 * carry no secret of a session yet, and another site must not log a visitor in.
 *
 * <p>Browsers say it in {@code Sec-Fetch-Site}, older ones, and all of them over plain HTTP, in
 * {@code Origin}. A client that sends neither is no browser, and nobody can make it send anything.
 */
final class SameSite {

  private SameSite() {}

  static boolean sent(Optional<String> fetchSite, Optional<String> origin, String host) {
    return fetchSite.isPresent()
        ? fetchSite.get().equals("same-origin") || fetchSite.get().equals("none")
        : origin.isEmpty() || origin.get().replaceFirst("^https?://", "").equalsIgnoreCase(host);
  }
}
