package org.signalbox.wire.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;

/** Whether the operator lets the server describe itself; if not, there is nothing here. */
@ApplicationScoped
public class Published {

  @Inject HttpSettings settings;

  public void check() {
    if (!settings.documentation()) {
      throw new NotFoundException();
    }
  }
}
