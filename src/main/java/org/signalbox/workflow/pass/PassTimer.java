package org.signalbox.workflow.pass;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import org.signalbox.workflow.store.Background;

/**
 * Turns the crank every second on this server. Servers that share a database share the work: each
 * takes what no other holds.
 */
@Startup
@Singleton
@DependsOn("SchemaMigration")
public class PassTimer {

  private static final Duration BEAT = Duration.ofSeconds(1);
  private static final Duration TURN = Duration.ofSeconds(10);
  private static final Duration TIDYING = Duration.ofMinutes(1);

  @Inject Background background;
  @Inject Crank crank;
  @Inject Housekeeping housekeeping;

  @PostConstruct
  void start() {
    background.every(BEAT, () -> crank.run(Scope.ALL, TURN));
    background.every(TIDYING, housekeeping::tidy);
  }
}
