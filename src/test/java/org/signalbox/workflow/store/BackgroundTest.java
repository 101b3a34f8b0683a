package org.signalbox.workflow.store;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.concurrent.ManagedThreadFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.signalbox.wire.SettingSource;

class BackgroundTest {

  private static final Duration BEAT = Duration.ofMillis(4);

  private final Threads threads = new Threads();
  private final CountDownLatch end = new CountDownLatch(1);
  private Background background = background("on");

  @AfterEach
  void stop() {
    end.countDown();
    background.stop();
  }

  @Test
  void workThatHangsHoldsUpNoOther() throws InterruptedException {
    CountDownLatch hanging = new CountDownLatch(50);
    for (int i = 0; i < 50; i++) {
      background.every(BEAT, () -> hang(hanging));
    }
    assertThat(hanging.await(1, TimeUnit.MINUTES)).isTrue();

    CountDownLatch done = new CountDownLatch(3);
    background.every(BEAT, done::countDown);

    assertThat(done.await(1, TimeUnit.MINUTES)).isTrue();
  }

  @Test
  void workThatFailsIsDoneAgain() throws InterruptedException {
    CountDownLatch done = new CountDownLatch(3);
    background.every(
        BEAT,
        () -> {
          done.countDown();
          if (done.getCount() == 2) {
            throw new IllegalStateException("only for this test");
          }
          throw new AssertionError("only for this test");
        });

    assertThat(done.await(1, TimeUnit.MINUTES)).isTrue();
  }

  @Test
  void everyThreadEndsWithTheApplication() throws InterruptedException {
    background.every(BEAT, () -> {});
    background.every(Duration.ofDays(1), () -> {});
    background.stop();

    for (Thread thread : threads.made) {
      thread.join();
    }
    assertThat(threads.made).hasSize(2);
  }

  @Test
  void nothingIsDoneWhileTheEngineIsOff() {
    background = background("off");
    background.every(BEAT, () -> {});

    assertThat(threads.made).isEmpty();
  }

  private void hang(CountDownLatch hanging) {
    hanging.countDown();
    try {
      end.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private Background background(String engine) {
    Background made =
        new Background(new EngineSettings(SettingSource.of(Map.of("signalbox.engine", engine))));
    made.threads = threads;
    return made;
  }

  /** Threads as a server makes them. */
  private static final class Threads implements ManagedThreadFactory {

    private final List<Thread> made = new CopyOnWriteArrayList<>();

    @Override
    public Thread newThread(Runnable work) {
      Thread thread = new Thread(work);
      thread.setDaemon(true);
      made.add(thread);
      return thread;
    }

    @Override
    public ForkJoinWorkerThread newThread(ForkJoinPool pool) {
      throw new UnsupportedOperationException("nobody forks");
    }
  }
}
