package org.signalbox.wire;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.io.InputStream;
import java.util.List;

/**
 * Refuses a body that announces itself as too long, or as packed in a way we do not read, before
 * anybody asks who sends it (wire-contract 12.1, step 4). One of unknown length is cut off by
 * {@link RequestReader}. An operation that reads the stream itself minds the length itself.
 */
@Provider
@Priority(Priorities.AUTHENTICATION - 100)
public class BodyLimit implements ContainerRequestFilter {

  @Inject Settings settings;
  @Context ResourceInfo resource;

  @Override
  public void filter(ContainerRequestContext request) {
    if (request.getLength() > settings.maxBodyBytes() && !readsTheStream()) {
      throw new TooLarge(settings.maxBodyBytes());
    }
    if (request.hasEntity()) {
      BodyBytes.requireKnown(request.getHeaderString(HttpHeaders.CONTENT_ENCODING));
    }
  }

  private boolean readsTheStream() {
    return List.of(resource.getResourceMethod().getParameterTypes()).contains(InputStream.class);
  }
}
