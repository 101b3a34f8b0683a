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
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadLocalRandom;
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

  private volatile boolean stopped;

  /**
   * Has the work done at about every beat, but never twice at once. Work that fails is logged and
   * done again at the next beat: a database may be away for a while.
   */
  public void every(Duration beat, Runnable work) {
    if (settings.on()) {
      await(beat, work, new AtomicBoolean());
    }
  }

  /** At random around the beat, or of two servers one would always come first to what is new. */
  private void await(Duration beat, Runnable work, AtomicBoolean busy) {
    long millis = beat.toMillis();
    long pause = ThreadLocalRandom.current().nextLong(millis / 2, millis * 3 / 2);
    Future<?> unused = clock.schedule(() -> beat(beat, work, busy), pause, TimeUnit.MILLISECONDS);
  }

  /** The clock may have a single thread, which long work must not hold. */
  private void beat(Duration beat, Runnable work, AtomicBoolean busy) {
    if (!stopped) {
      await(beat, work, busy);
      if (busy.compareAndSet(false, true)) {
        hand(work, busy);
      }
    }
  }

  private void hand(Runnable work, AtomicBoolean busy) {
    try {
      workers.execute(() -> perform(busy, work));
    } catch (RejectedExecutionException full) {
      busy.set(false);
      LOG.log(Level.WARNING, "No thread is free for work in the background", full);
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
    stopped = true;
  }
}
