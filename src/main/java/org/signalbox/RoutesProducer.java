package org.signalbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.signalbox.wire.http.Routes;

/** Tells the HTTP surface which addresses the resources of the application serve. */
@ApplicationScoped
class RoutesProducer {

  private final Routes routes = Routes.of(new WebApiApplication().getClasses());

  @Produces
  Routes routes() {
    return routes;
  }
}
