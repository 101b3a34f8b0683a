package org.signalbox.workflow.store;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * What this server does beside the calls, again and again, unless the setting {@code
 * signalbox.engine} is off. By Jakarta Concurrency: Payara Micro has timers of session beans only
 * together with its data grid.
 *
 * <p>Each work has a thread of its own, so that none waits for another that hangs: the executor of
 * WildFly has but two threads for each processor, and Payara never ends one that an application
 * defines.
 */
@ApplicationScoped
public class Background {

  private static final Logger LOG = System.getLogger(Background.class.getName());

  @Resource ManagedThreadFactory threads;

  private final EngineSettings settings;
  private final CountDownLatch stopping = new CountDownLatch(1);

  /** For the proxies of the container, which never call it. */
  public Background() {
    this(new EngineSettings());
  }

  @Inject
  Background(EngineSettings settings) {
    this.settings = settings;
  }

  /**
   * Has the work done at about every beat, but never twice at once. Work that fails is logged and
   * done again at the next beat: a database may be away for a while.
   */
  public void every(Duration beat, Runnable work) {
    if (settings.on()) {
      threads.newThread(() -> repeat(beat, work)).start();
    }
  }

  private void repeat(Duration beat, Runnable work) {
    try {
      while (!stopping.await(pause(beat), TimeUnit.MILLISECONDS)) {
        perform(work);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** At random around the beat, or of two servers one would always come first to what is new. */
  private static long pause(Duration beat) {
    long millis = beat.toMillis();
    return ThreadLocalRandom.current().nextLong(millis / 2, millis * 3 / 2);
  }

  // Errors, too: when memory was short for a moment, people are to travel on afterwards.
  private static void perform(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException | Error failed) {
      LOG.log(Level.WARNING, "Work in the background failed and will be tried again", failed);
    }
  }

  @PreDestroy
  void stop() {
    stopping.countDown();
  }
}
