package org.signalbox.workflow.delivery;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.signalbox.workflow.store.EngineSettings;

/**
 * Has what is due delivered, every second, by a few workers at once: one slow receiver stops one.
 */
@Startup
@Singleton
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class DeliveryTimer {

  private static final Logger LOG = System.getLogger(DeliveryTimer.class.getName());
  private static final int WORKERS = 4;
  private static final long EVERY_MILLIS = 1_000;
  private static final Duration BUDGET = Duration.ofSeconds(30);

  @Resource TimerService timers;
  @Inject EngineSettings settings;
  @Inject InstantSource clock;
  @Inject Deliveries deliveries;

  @PostConstruct
  void start() {
    for (int i = 0; settings.on() && i < WORKERS; i++) {
      timers.createIntervalTimer(
          EVERY_MILLIS, EVERY_MILLIS, new TimerConfig("delivery " + i, false));
    }
  }

  // A timer that fails is given up by some servers, and a database may be away for a while.
  @Timeout
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  void deliver() {
    try {
      Instant end = clock.instant().plus(BUDGET);
      while (clock.instant().isBefore(end) && deliveries.deliverNext()) {}
    } catch (RuntimeException failed) {
      LOG.log(Level.WARNING, "Delivery stopped and goes on in a second", failed);
    }
  }
}
