package org.signalbox.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.signalbox.locale.Translator;

/**
 * The browser that asks for a page: what it sends of itself, and how it is answered.
 *
 * @param secure whether nobody on the way can read its cookies
 * @param page the pages in its language
 */
record Browser(HttpServletRequest request, boolean secure, LoginPage page) {

  static Browser of(HttpServletRequest request, TrustedProxies proxies, Translator translator) {
    Optional<String> protocol = Optional.ofNullable(request.getHeader("X-Forwarded-Proto"));
    boolean secure = request.isSecure() || proxies.forwardsHttps(request.getRemoteAddr(), protocol);
    return new Browser(request, secure, new LoginPage(request.getContextPath(), translator::say));
  }

  Optional<String> session() {
    return cookie(Cookies.SESSION);
  }

  Optional<String> xsrf() {
    return cookie(Cookies.XSRF);
  }

  /** Refuses a form that the page of another site has sent. */
  void requireOwnForm() {
    Optional<String> fetchSite = Optional.ofNullable(request.getHeader("Sec-Fetch-Site"));
    Optional<String> origin = Optional.ofNullable(request.getHeader("Origin"));
    if (!SameSite.sent(fetchSite, origin, String.valueOf(request.getHeader("Host")))) {
      throw NotGranted.foreignForm();
    }
  }

  /**
   * An answer with a page. The policy of all other answers would have browsers send {@code Origin:
   * null} with the form, which nobody could tell from that of another site.
   */
  Response.ResponseBuilder answer(int status, String page) {
    return Response.status(status)
        .entity(page)
        .type("text/html; charset=utf-8")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header("Referrer-Policy", "same-origin");
  }

  /** The same with the cookies of a session; blank ones end it. */
  Response.ResponseBuilder answer(String page, String session, String xsrf) {
    return answer(200, page)
        .header(HttpHeaders.SET_COOKIE, cookie(Cookies.SESSION, session, List.of("HttpOnly")))
        .header(HttpHeaders.SET_COOKIE, cookie(Cookies.XSRF, xsrf, List.of()));
  }

  /** A {@code Set-Cookie} header for the whole application; secure where the request is. */
  private String cookie(String name, String value, List<String> attributes) {
    String path = request.getContextPath().isEmpty() ? "/" : request.getContextPath();
    Stream<String> guard = secure ? Stream.of("Secure") : Stream.of();
    return Cookies.set(name, value, path, Stream.concat(guard, attributes.stream()).toList());
  }

  private Optional<String> cookie(String name) {
    return Cookies.find(name, Collections.list(request.getHeaders("Cookie")));
  }
}
