package org.signalbox.wire;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/**
 * Refuses a body that announces itself as too long, or as packed in a way we do not read, before
 * anybody asks who sends it (wire-contract 12.1, step 4). One of unknown length is cut off by
 * {@link RequestReader}.
 */
@Provider
@Priority(Priorities.AUTHENTICATION - 100)
public class BodyLimit implements ContainerRequestFilter {

  @Inject Settings settings;

  @Override
  public void filter(ContainerRequestContext request) {
    if (request.getLength() > settings.maxBodyBytes()) {
      throw new TooLarge(settings.maxBodyBytes());
    }
    if (request.hasEntity()) {
      BodyBytes.requireKnown(request.getHeaderString(HttpHeaders.CONTENT_ENCODING));
    }
  }
}
