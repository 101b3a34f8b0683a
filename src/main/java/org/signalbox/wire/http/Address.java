package org.signalbox.wire.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/**
 * The path of a request from the root of the application (wire-contract 10.1), still
 * percent-encoded.
 *
 * @param path without the context path, and without the tenant where there may be one
 */
record Address(String path) {

  private static final Pattern TENANT = Pattern.compile("(?i)^/Cust[0-9]+(?=/|$)");

  static Address of(HttpServletRequest request, boolean online) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    return new Address(online ? TENANT.matcher(path).replaceFirst("") : path);
  }
}
