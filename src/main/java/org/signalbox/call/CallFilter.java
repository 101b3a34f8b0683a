package org.signalbox.call;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** Hands the headers of a request to {@link CurrentCall}, and its headers to the answer. */
@Provider
public class CallFilter implements ContainerRequestFilter, ContainerResponseFilter {

  @Inject CurrentCall call;

  @Override
  public void filter(ContainerRequestContext request) {
    call.accept(
        request.getHeaders().getOrDefault(RepeatKey.HEADER, List.of()),
        request.getHeaders().getOrDefault(DryRun.HEADER, List.of()));
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    call.answerHeaders().forEach((name, value) -> response.getHeaders().putSingle(name, value));
  }
}
