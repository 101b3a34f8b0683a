package org.signalbox.identity;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.signalbox.rights.Caller;

/** Who sent this request; known as soon as {@link Authentication} let it pass. */
@RequestScoped
public class CurrentCaller {

  private Optional<Caller> caller = Optional.empty();
  private Optional<String> shown = Optional.empty();
  private boolean bearer;

  public Caller get() {
    return caller.orElseThrow(Unauthenticated::withoutCredentials);
  }

  void set(Caller authenticated) {
    caller = Optional.of(authenticated);
  }

  /** The ticket or token of ours that the request shows. */
  Optional<String> shown() {
    return shown;
  }

  /** Whether the scheme is Bearer: the request shows a token of ours or of the provider. */
  boolean byToken() {
    return bearer;
  }

  void showsTicket(String ticket) {
    shown = Optional.of(ticket);
  }

  void showsToken(String token) {
    shown = Optional.of(token);
    bearer = true;
  }

  void showsProviderToken() {
    bearer = true;
  }
}
