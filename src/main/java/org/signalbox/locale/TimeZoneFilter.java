package org.signalbox.locale;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells in {@code SO-TimeZone} the zone that was in force, on every 200 for which somebody had to
 * log in (wire-contract 8.3).
 */
@Provider
public class TimeZoneFilter implements ContainerResponseFilter {

  @Inject TimeZones zones;
  @Context ResourceInfo resource;

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getStatus() == 200 && needsLogin(resource.getResourceClass())) {
      response.getHeaders().putSingle("SO-TimeZone", zones.dates(asked(request)).code());
    }
  }

  private static ZoneHeader asked(ContainerRequestContext request) {
    return ZoneHeader.of(request.getHeaders().getOrDefault("SO-TimeZone", List.of()));
  }

  /** No class stands for an answer that no resource gave. */
  private static boolean needsLogin(@Nullable Class<?> type) {
    return type != null && !type.isAnnotationPresent(PermitAll.class);
  }
}
