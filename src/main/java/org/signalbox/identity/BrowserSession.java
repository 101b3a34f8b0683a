package org.signalbox.identity;

/**
 * What a browser holds after a login (wire-contract 2).
 *
 * <p>Public, like every type that a session bean returns: Payara's proxies could not see it.
 *
 * @param id value of the cookie {@code ASP.NET_SessionId}
 * @param xsrf value that each call repeats in the header {@code X-XSRF-TOKEN}
 */
public record BrowserSession(String id, String xsrf) {

  @Override
  public String toString() {
    return "BrowserSession"; // never the secrets: this may be logged
  }
}
