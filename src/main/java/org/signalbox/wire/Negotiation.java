package org.signalbox.wire;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;

/**
 * Chooses the media type of the answer before the container does, so that no {@code Accept} header,
 * however odd, ends in 406 (wire-contract 6, step 6).
 *
 * <p>Every answer is JSON so far; the table of writers of section 6 belongs here.
 */
@Provider
@PreMatching
public class Negotiation implements ContainerRequestFilter {

  @Override
  public void filter(ContainerRequestContext request) {
    request.getHeaders().putSingle(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON);
  }
}
