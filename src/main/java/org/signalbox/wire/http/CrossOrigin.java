package org.signalbox.wire.http;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Lets browser applications of trusted origins read the answers, errors too, and answers their
 * preflights (wire-contract 10.3). A call is carried out whatever its origin.
 */
public class CrossOrigin extends HttpFilter {

  private static final Pattern TOKEN = Pattern.compile("[\\w!#$%&'*+.^`|~-]+");
  private static final String EXPOSED =
      "SO-TimeZone, SO-Changed, SO-Unknown, SO-Next, SO-Dry-Run, Preference-Applied, Idempotency-Replayed,"
          + " Retry-After";

  @Inject transient Routes routes;
  @Inject transient HttpSettings settings;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    CorsOrigins origins = settings.corsOrigins();
    Optional<String> origin = Optional.ofNullable(request.getHeader("Origin"));
    if (!origins.enabled()) {
      chain.doFilter(request, response);
      return;
    }
    response.addHeader("Vary", "Origin");
    boolean allowed = origin.filter(origins::allows).isPresent();
    if (allowed) {
      allow(origins, origin.get(), response);
    }
    Optional<Route> asked = origin.flatMap(sent -> preflight(request));
    if (asked.isPresent()) {
      answer(asked.get(), request, response, allowed);
    } else {
      chain.doFilter(request, response);
    }
  }

  /** Any origin is no particular one: then a browser is not to send cookies along. */
  private static void allow(CorsOrigins origins, String origin, HttpServletResponse response) {
    response.setHeader("Access-Control-Allow-Origin", origins.any() ? "*" : origin);
    response.setHeader("Access-Control-Expose-Headers", EXPOSED);
    if (!origins.any()) {
      response.setHeader("Access-Control-Allow-Credentials", "true");
    }
  }

  private Optional<Route> preflight(HttpServletRequest request) {
    return request.getMethod().equals("OPTIONS")
            && request.getHeader("Access-Control-Request-Method") != null
        ? routes.find(Address.of(request, settings.online()).path())
        : Optional.empty();
  }

  private void answer(
      Route route, HttpServletRequest request, HttpServletResponse response, boolean allowed)
      throws IOException {
    String allow = Allow.of(route, settings);
    String method = request.getHeader("Access-Control-Request-Method");
    if (allowed && Arrays.asList(allow.split(", ")).contains(method)) {
      response.setHeader("Access-Control-Allow-Methods", allow);
      response.setHeader(
          "Access-Control-Allow-Headers",
          tokens(request.getHeader("Access-Control-Request-Headers")));
      response.setHeader("Access-Control-Max-Age", "600");
    } else {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      response.setContentType("application/json; charset=utf-8");
      response
          .getOutputStream()
          .print(
              "{\"Message\":\"This origin or method is not allowed.\",\"Code\":\"not-allowed\"}");
    }
  }

  /** What was asked for, but for anything that is no header's name. */
  private static String tokens(String asked) {
    return Arrays.stream(asked == null ? new String[0] : asked.split("[,\\s]+"))
        .filter(name -> TOKEN.matcher(name).matches())
        .collect(Collectors.joining(", "));
  }
}
