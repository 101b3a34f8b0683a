package org.signalbox.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Optional;
import org.signalbox.rights.Caller;

/**
 * Lets associates in by what this server handed out: one statement a call, and a second one once a
 * minute at most, which moves the end of what is used.
 */
@ApplicationScoped
public class HeldCredentials {

  private final Accounts accounts;
  private final IssuedCredentials issued;
  private final LoginSettings settings;
  private final InstantSource clock;

  /** For the proxies of the container, which never call it. */
  public HeldCredentials() {
    this(new Accounts(), new IssuedCredentials(), new LoginSettings(), InstantSource.system());
  }

  @Inject
  HeldCredentials(
      Accounts accounts, IssuedCredentials issued, LoginSettings settings, InstantSource clock) {
    this.accounts = accounts;
    this.issued = issued;
    this.settings = settings;
    this.clock = clock;
  }

  /** The holder of a ticket, unless it was not used for too long. */
  Optional<Caller> ofTicket(String ticket) {
    return holder(CredentialKind.TICKET, ticket).map(holder -> prolonged(ticket, holder));
  }

  /** The holder of a token, unless its time is over. */
  Optional<Caller> ofToken(String token) {
    return holder(CredentialKind.TOKEN, token).map(Holder::caller);
  }

  /** Who logged in with the browser, when the value of the session is right too. */
  Optional<Caller> ofSession(String id, String xsrf) {
    return holder(CredentialKind.SESSION, id)
        .filter(holder -> Secrets.matches(xsrf, holder.xsrfHash()))
        .map(holder -> prolonged(id, holder));
  }

  private Optional<Holder> holder(CredentialKind kind, String secret) {
    return accounts.holding(kind, Secrets.hash(secret), clock.instant());
  }

  private Caller prolonged(String secret, Holder holder) {
    if (holder.used().plus(settings.useResolution()).isBefore(clock.instant())) {
      issued.used(secret);
    }
    return holder.caller();
  }
}
