package org.signalbox.wire.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;

/** Forbids to keep an answer, unless its resource says otherwise (wire-contract 5.5, 10.5). */
@Provider
public class Caching implements ContainerResponseFilter {

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    MultivaluedMap<String, Object> headers = response.getHeaders();
    if (response.hasEntity() && !headers.containsKey(HttpHeaders.CACHE_CONTROL)) {
      headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-cache");
      headers.putSingle("Pragma", "no-cache");
      headers.putSingle(HttpHeaders.EXPIRES, "-1");
    }
  }
}
