package org.signalbox.identity;

import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;

/**
 * Refuses calls of an associate who makes more of them than the operator allows (wire-contract 11).
 * No limit is the default.
 */
@Provider
@Priority(Priorities.AUTHENTICATION + 10)
public class CallLimit implements ContainerRequestFilter {

  @Inject CallRate rate;
  @Inject CurrentCaller caller;
  @Context ResourceInfo resource;

  @Override
  public void filter(ContainerRequestContext request) {
    if (!resource.getResourceClass().isAnnotationPresent(PermitAll.class)) {
      rate.admit(caller.get().associateId());
    }
  }
}
