package org.signalbox.identity;

/**
 * What a browser holds after a login (wire-contract 2).
 *
 * @param id value of the cookie {@code ASP.NET_SessionId}
 * @param xsrf value that each call repeats in the header {@code X-XSRF-TOKEN}
 */
record BrowserSession(String id, String xsrf) {

  @Override
  public String toString() {
    return "BrowserSession"; // never the secrets: this may be logged
  }
}
