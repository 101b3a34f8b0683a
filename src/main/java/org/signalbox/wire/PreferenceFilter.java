package org.signalbox.wire;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Set;

/** Reads {@code Prefer} into {@link Preferences} and tells those that were applied. */
@Provider
public class PreferenceFilter implements ContainerRequestFilter, ContainerResponseFilter {

  @Inject Settings settings;
  @Inject Preferences preferences;

  @Override
  public void filter(ContainerRequestContext request) {
    preferences.accept(
        settings.strict(),
        PreferHeader.parse(request.getHeaders().getOrDefault("Prefer", List.of())));
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    Set<String> applied = preferences.applied();
    if (!applied.isEmpty()) {
      response.getHeaders().putSingle("Preference-Applied", String.join(", ", applied));
    }
  }
}
