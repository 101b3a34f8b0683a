package org.signalbox.workflow.delivery;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.signalbox.workflow.store.Background;

/**
 * Has what is due delivered, every second, by a few workers at once: one slow receiver stops one.
 */
@Startup
@Singleton
@DependsOn("SchemaMigration")
public class DeliveryTimer {

  private static final int WORKERS = 4;
  private static final Duration BEAT = Duration.ofSeconds(1);
  private static final Duration BUDGET = Duration.ofSeconds(30);

  @Inject Background background;
  @Inject InstantSource clock;
  @Inject Deliveries deliveries;

  @PostConstruct
  void start() {
    for (int i = 0; i < WORKERS; i++) {
      background.every(BEAT, this::deliver);
    }
  }

  private void deliver() {
    Instant end = clock.instant().plus(BUDGET);
    while (clock.instant().isBefore(end) && deliveries.deliverNext()) {}
  }
}
