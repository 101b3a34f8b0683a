package org.signalbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.InstantSource;

/** The one place where the application asks the machine for the time. */
@ApplicationScoped
class ClockProducer {

  @Produces
  InstantSource clock() {
    return Clock.systemUTC();
  }
}
