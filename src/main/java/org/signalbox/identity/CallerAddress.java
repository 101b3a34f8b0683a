package org.signalbox.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;

/** From which address a servlet request comes, as far as {@link TrustedProxies} can tell. */
final class CallerAddress {

  private CallerAddress() {}

  static String of(HttpServletRequest request, TrustedProxies proxies) {
    List<String> forwarded = Collections.list(request.getHeaders("X-Forwarded-For"));
    return proxies.caller(request.getRemoteAddr(), forwarded);
  }
}
