package org.signalbox.identity;

import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Optional;
import org.signalbox.rights.Caller;

/**
 * Lets nobody pass without credentials (wire-contract 1 and 2), except to resources that say {@link
 * PermitAll}. An {@code Authorization} header alone decides when there is one, empty, repeated or
 * wrong as it may be; without one the session of a browser does. A scheme that is switched off is
 * refused like a wrong password.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class Authentication implements ContainerRequestFilter {

  @Inject LoginSettings settings;
  @Inject PasswordLogin passwords;
  @Inject HeldCredentials held;
  @Inject ProviderTokens provider;
  @Inject CallRate rate;
  @Inject CurrentCaller currentCaller;
  @Context ResourceInfo resource;
  @Context HttpServletRequest servletRequest;

  @Override
  public void filter(ContainerRequestContext request) {
    if (resource.getResourceClass().isAnnotationPresent(PermitAll.class)) {
      return;
    }
    try {
      currentCaller.set(caller(request));
    } catch (Unauthenticated refused) {
      throw isBrowserApplication(request) && settings.basic()
          ? refused
          : refused.challenging(settings.challenge());
    }
    rate.admit(currentCaller.get().associateId());
  }

  private Caller caller(ContainerRequestContext request) {
    List<String> headers = request.getHeaders().get(HttpHeaders.AUTHORIZATION);
    return headers == null || headers.isEmpty()
        ? browser(request)
        : Authorization.of(headers)
            .flatMap(sent -> byScheme(sent, request))
            .orElseThrow(Unauthenticated::wrongCredentials);
  }

  private Optional<Caller> byScheme(Authorization sent, ContainerRequestContext request) {
    return switch (sent.scheme()) {
      case "basic" ->
          BasicCredentials.decode(sent.credential()).flatMap(basic -> basic(basic, request));
      case "soticket" -> ticket(sent.credential(), request);
      case "bearer" -> bearer(sent.credential());
      default -> Optional.empty();
    };
  }

  private Optional<Caller> basic(BasicCredentials sent, ContainerRequestContext request) {
    if (settings.online()) {
      return Optional.empty();
    }
    Optional<String> ticket = sent.ticket();
    if (ticket.isPresent()) {
      return ticket(ticket.get(), request);
    }
    String address = CallerAddress.of(servletRequest, settings.proxies());
    return settings.basic() ? passwords.caller(sent, address) : Optional.empty();
  }

  private Optional<Caller> ticket(String ticket, ContainerRequestContext request) {
    Optional<String> application = Optional.ofNullable(request.getHeaderString("SO-AppToken"));
    return settings.tickets() && settings.knowsApplication(application)
        ? seen(held.ofTicket(ticket), () -> currentCaller.showsTicket(ticket))
        : Optional.empty();
  }

  /** What has the form of a JWT is one where a provider is configured; the rest is our own. */
  private Optional<Caller> bearer(String token) {
    return provider.isMeantBy(token)
        ? seen(provider.caller(token), currentCaller::showsProviderToken)
        : seen(held.ofToken(token), () -> currentCaller.showsToken(token));
  }

  private static Optional<Caller> seen(Optional<Caller> caller, Runnable note) {
    caller.ifPresent(known -> note.run());
    return caller;
  }

  /** Section 2: without the header nobody asks for a session, with it there must be one. */
  private Caller browser(ContainerRequestContext request) {
    String xsrf = request.getHeaderString("X-XSRF-TOKEN");
    if (xsrf == null || xsrf.isBlank()) {
      throw Unauthenticated.withoutCredentials();
    }
    return Cookies.find(Cookies.SESSION, request.getHeaders().getOrDefault("Cookie", List.of()))
        .flatMap(id -> held.ofSession(id, xsrf.strip()))
        .orElseThrow(Unauthenticated::wrongXsrfValue);
  }

  private static boolean isBrowserApplication(ContainerRequestContext request) {
    return request.getHeaderString("Origin") != null
        || request.getHeaderString("X-Requested-With") != null;
  }
}
