package org.signalbox.wire.http;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.MappingMatch;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Sends each address to the one that JAX-RS knows, which minds the case of letters and slashes at
 * the end where our clients do not (wire-contract 10.1).
 */
public class Router extends HttpFilter {

  /** Nothing is served here, so that JAX-RS says it as it says it of any other address. */
  private static final String NOWHERE = "/api/nowhere";

  @Inject transient Routes routes;
  @Inject transient HttpSettings settings;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request.getHttpServletMapping().getMappingMatch() == MappingMatch.EXACT) {
      chain.doFilter(request, response); // another servlet has this very address for its own
      return;
    }
    String path = Address.of(request, settings.online()).path();
    Optional<Route> route = routes.find(path.equals("/") ? "/api" : path);
    if (route.isPresent() && request.getMethod().equals("OPTIONS")) {
      response.setHeader("Allow", Allow.of(route.get(), settings));
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
      return;
    }
    List<String> segments = Route.segments(path);
    request.setAttribute(Page.ACCEPT, request.getHeader("Accept"));
    String target = route.map(known -> known.canonical(segments)).orElse(NOWHERE);
    if (target.equals(request.getRequestURI().substring(request.getContextPath().length()))) {
      chain.doFilter(request, response);
    } else {
      request.getRequestDispatcher(target).forward(request, response);
    }
  }
}
