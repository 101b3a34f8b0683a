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
 * Has what is due delivered, every second, by a few workers for each lane: one slow receiver stops
 * one.
 */
@Startup
@Singleton
@DependsOn("SchemaMigration")
public class DeliveryTimer {

  private static final int WORKERS = 2;
  private static final Duration BEAT = Duration.ofSeconds(1);
  private static final Duration BUDGET = Duration.ofSeconds(30);

  @Inject Background background;
  @Inject InstantSource clock;
  @Inject Deliveries deliveries;

  @PostConstruct
  void start() {
    for (Lane lane : Lane.values()) {
      for (int i = 0; i < WORKERS; i++) {
        background.every(BEAT, () -> deliver(lane));
      }
    }
  }

  private void deliver(Lane lane) {
    Instant end = clock.instant().plus(BUDGET);
    while (clock.instant().isBefore(end) && deliveries.deliverNext(lane)) {}
  }
}
