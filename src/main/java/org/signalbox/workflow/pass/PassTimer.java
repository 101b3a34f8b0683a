package org.signalbox.workflow.pass;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.Timer;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Duration;
import org.signalbox.workflow.store.EngineSettings;

/**
 * Turns the crank every second on this server, unless the setting {@code signalbox.engine} is off.
 * Servers that share a database share the work: each takes what no other holds.
 */
@Startup
@Singleton
@DependsOn("SchemaMigration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PassTimer {

  private static final Duration TURN = Duration.ofSeconds(10);
  private static final long SECOND = 1_000;
  private static final long MINUTE = 60_000;

  @Resource TimerService timers;
  @Inject EngineSettings settings;
  @Inject Crank crank;
  @Inject Housekeeping housekeeping;

  @PostConstruct
  void start() {
    if (settings.on()) {
      timers.createIntervalTimer(SECOND, SECOND, new TimerConfig(Job.PASS, false));
      timers.createIntervalTimer(MINUTE, MINUTE, new TimerConfig(Job.HOUSEKEEPING, false));
    }
  }

  /** What a timer is for. */
  private enum Job {
    PASS,
    HOUSEKEEPING
  }

  @Timeout
  void turn(Timer timer) {
    Serializable job = timer.getInfo();
    if (job == Job.HOUSEKEEPING) {
      housekeeping.tidy();
    } else {
      crank.run(Scope.ALL, TURN);
    }
  }
}
