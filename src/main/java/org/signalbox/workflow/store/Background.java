package org.signalbox.workflow.store;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What this server does beside the calls, again and again, unless the setting {@code
 * signalbox.engine} is off. By Jakarta Concurrency: Payara Micro has timers of session beans only
 * together with its data grid.
 */
@ApplicationScoped
public class Background {

  private static final Logger LOG = System.getLogger(Background.class.getName());

  @Resource ManagedScheduledExecutorService clock;
  @Resource ManagedExecutorService workers;
  @Inject EngineSettings settings;

  private final List<Future<?>> ticking = new CopyOnWriteArrayList<>();

  /**
   * Has the work done at every beat, but never twice at once. Work that fails is logged and done
   * again at the next beat: a database may be away for a while.
   */
  public void every(Duration beat, Runnable work) {
    if (settings.on()) {
      AtomicBoolean busy = new AtomicBoolean();
      long millis = beat.toMillis();
      ticking.add(
          clock.scheduleAtFixedRate(() -> beat(busy, work), millis, millis, TimeUnit.MILLISECONDS));
    }
  }

  /** The clock may have a single thread, which long work must not hold. */
  private void beat(AtomicBoolean busy, Runnable work) {
    if (busy.compareAndSet(false, true)) {
      workers.execute(() -> perform(busy, work));
    }
  }

  private static void perform(AtomicBoolean busy, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException failed) {
      LOG.log(Level.WARNING, "Work in the background failed and will be tried again", failed);
    } finally {
      busy.set(false);
    }
  }

  @PreDestroy
  void stop() {
    ticking.forEach(future -> future.cancel(false));
  }
}
