package org.signalbox.wire.http;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Answers GET and HEAD on an operation, which only POST calls, with a description of it
 * (wire-contract 10.2). It carries no data and needs no login.
 */
@Provider
@PreMatching
public class Description implements ContainerRequestFilter, ContainerResponseFilter {

  private static final Set<String> DESCRIBING = Set.of("GET", "HEAD");

  @Inject Routes routes;
  @Inject Catalogue catalogue;
  @Inject HttpSettings settings;
  @Context HttpServletRequest servletRequest;

  @Override
  public void filter(ContainerRequestContext request) {
    if (settings.documentation() && DESCRIBING.contains(request.getMethod())) {
      route(request)
          .filter(Route::describedByGet)
          .ifPresent(route -> request.abortWith(answer(route, request.getUriInfo())));
    }
  }

  /** The container's own list of what is allowed does not know that GET describes. */
  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getStatus() == Response.Status.METHOD_NOT_ALLOWED.getStatusCode()) {
      route(request)
          .ifPresent(
              route ->
                  response.getHeaders().putSingle(HttpHeaders.ALLOW, Allow.of(route, settings)));
    }
  }

  private Optional<Route> route(ContainerRequestContext request) {
    return routes.find("/api/" + request.getUriInfo().getPath());
  }

  private Response answer(Route route, UriInfo uri) {
    Map<String, Map<String, String>> description =
        Map.of(catalogue.address(route, uri), route.methods());
    return Page.isWanted(servletRequest, false)
        ? Page.of(route.path(), Catalogue.rows(description))
        : Response.ok(description).build();
  }
}
