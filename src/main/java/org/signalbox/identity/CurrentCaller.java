package org.signalbox.identity;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.signalbox.rights.Caller;

/** Who sent this request; known as soon as {@link Authentication} let it pass. */
@RequestScoped
public class CurrentCaller {

  private Optional<Caller> caller = Optional.empty();

  public Caller get() {
    return caller.orElseThrow(Unauthenticated::withoutCredentials);
  }

  void set(Caller authenticated) {
    caller = Optional.of(authenticated);
  }
}
