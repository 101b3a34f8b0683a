package org.signalbox.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * The access token of whoever calls. Somebody who came with one of ours gets that one again: a new
 * one for it would make the end of every token a formality.
 */
@ApplicationScoped
public class AccessToken {

  @Inject CurrentCaller caller;
  @Inject IssuedCredentials issued;

  String ofCaller() {
    return caller
        .shown()
        .filter(shown -> caller.byToken())
        .orElseGet(() -> issued.token(caller.get()));
  }
}
