package org.signalbox.identity;

import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import org.signalbox.rights.Caller;

/**
 * Lets nobody pass without credentials (wire-contract 1), except to resources that say {@link
 * PermitAll}. An {@code Authorization} header alone decides when there is one; each scheme turns
 * its value into a caller.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class Authentication implements ContainerRequestFilter {

  @Inject Accounts accounts;
  @Inject VerifiedCredentials credentials;
  @Inject CurrentCaller currentCaller;
  @Context ResourceInfo resource;

  @Override
  public void filter(ContainerRequestContext request) {
    if (resource.getResourceClass().isAnnotationPresent(PermitAll.class)) {
      return;
    }
    try {
      currentCaller.set(caller(request.getHeaderString(HttpHeaders.AUTHORIZATION)));
    } catch (Unauthenticated refused) {
      throw isBrowserApplication(request) ? refused.unchallenged() : refused;
    }
  }

  private Caller caller(String header) {
    if (header == null) {
      throw Unauthenticated.withoutCredentials();
    }
    return BasicCredentials.parse(header)
        .flatMap(this::basic)
        .orElseThrow(Unauthenticated::wrongCredentials);
  }

  private Optional<Caller> basic(BasicCredentials sent) {
    Optional<Account> account = accounts.find(sent.login());
    if (account.isEmpty()) {
      credentials.verifyNobody(sent.password());
    }
    return account
        .filter(found -> credentials.verify(sent.password(), found.passwordHash()))
        .map(Account::caller);
  }

  private static boolean isBrowserApplication(ContainerRequestContext request) {
    return request.getHeaderString("Origin") != null
        || request.getHeaderString("X-Requested-With") != null;
  }
}
