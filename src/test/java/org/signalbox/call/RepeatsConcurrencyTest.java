package org.signalbox.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(60)
class RepeatsConcurrencyTest {

  @RegisterExtension static final Naming NAMING = new Naming();

  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void stopThreads() {
    threads.shutdownNow();
  }

  @Test
  void equalCallsAtTheSameTimeAreOne() throws Exception {
    CountDownLatch underWay = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    List<Future<Answer<String>>> answers = new ArrayList<>();
    answers.add(threads.submit(() -> held("first", underWay, goOn)));
    underWay.await();
    for (int i = 0; i < 7; i++) {
      answers.add(threads.submit(() -> NAMING.call("k", "request", "repeat")));
    }
    awaitWaiters(7);
    goOn.countDown();

    int replayed = 0;
    for (Future<Answer<String>> answer : answers) {
      assertThat(answer.get().result()).isEqualTo("first");
      replayed += answer.get().replayed() ? 1 : 0;
    }
    assertThat(replayed).isEqualTo(7);
    assertThat(NAMING.done()).containsExactly("first");
  }

  @Test
  void whenTheFirstFailsOneOfThoseWhoWaitIsDoneInstead() throws Exception {
    CountDownLatch underWay = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    Future<Answer<String>> first = threads.submit(() -> held("crash", underWay, goOn));
    underWay.await();
    List<Future<Answer<String>>> repeatsOfIt =
        Stream.of("b", "c")
            .map(name -> threads.submit(() -> NAMING.call("k", "request", name)))
            .toList();
    awaitWaiters(2);
    goOn.countDown();

    assertThatThrownBy(first::get).hasRootCauseMessage("crash");
    Answer<String> one = repeatsOfIt.get(0).get();
    Answer<String> two = repeatsOfIt.get(1).get();
    assertThat(NAMING.done()).containsExactly(one.result()).containsExactly(two.result());
    assertThat(List.of(one.replayed(), two.replayed())).containsExactlyInAnyOrder(true, false);
  }

  @Test
  void anotherRequestUnderTheSameKeyIsRefusedWhenTheFirstIsDone() throws Exception {
    CountDownLatch underWay = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    Future<Answer<String>> first = threads.submit(() -> held("first", underWay, goOn));
    underWay.await();
    Future<Answer<String>> other = threads.submit(() -> NAMING.call("k", "other", "other"));
    awaitWaiters(1);
    goOn.countDown();

    assertThat(first.get().result()).isEqualTo("first");
    assertThatThrownBy(other::get).hasCauseInstanceOf(KeyMismatch.class);
  }

  /** The call with key k, which after its effect waits for {@code goOn}. */
  private Answer<String> held(String name, CountDownLatch underWay, CountDownLatch goOn) {
    return NAMING.once(
        Naming.keyed(1, "k", "request"),
        Naming.OPERATION,
        entityManager -> {
          Naming.insert(entityManager, name);
          underWay.countDown();
          try {
            goOn.await();
          } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
          }
          if (name.equals("crash")) {
            throw new IllegalStateException("crash");
          }
          return name;
        });
  }

  private static void awaitWaiters(int count) {
    String sql =
        "select count(*) from pg_stat_activity"
            + " where datname = current_database() and wait_event_type = 'Lock'";
    while (!NAMING.rows(sql).equals(List.of(String.valueOf(count)))) {
      Thread.onSpinWait();
    }
  }
}
