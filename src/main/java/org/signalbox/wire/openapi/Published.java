package org.signalbox.wire.openapi;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import org.signalbox.wire.http.HttpSettings;

/** Whether the operator lets the server describe itself; if not, there is nothing here. */
@ApplicationScoped
public class Published {

  @Inject HttpSettings settings;

  void check() {
    if (!settings.documentation()) {
      throw new NotFoundException();
    }
  }
}
