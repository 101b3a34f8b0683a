package org.signalbox.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.HdrHistogram.Histogram;

/** Clients that each send the next call when the last one is answered. */
final class ClosedLoop {

  /** One call of one client; fails when the answer is wrong. */
  interface Client {
    void call() throws Exception;
  }

  private ClosedLoop() {}

  /** Lets all clients call for that long. */
  static Round run(List<? extends Client> clients, Duration duration) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(clients.size());
    try {
      long start = System.nanoTime();
      List<Callable<Histogram>> loops = new ArrayList<>();
      clients.forEach(client -> loops.add(() -> loop(client, start + duration.toNanos())));
      return round(threads.invokeAll(loops), start);
    } finally {
      threads.shutdown();
    }
  }

  private static Histogram loop(Client client, long end) throws Exception {
    Histogram nanos = new Histogram(3);
    for (long begin = System.nanoTime(); begin < end; begin = System.nanoTime()) {
      client.call();
      nanos.recordValue(System.nanoTime() - begin);
    }
    return nanos;
  }

  private static Round round(List<Future<Histogram>> loops, long start)
      throws ExecutionException, InterruptedException {
    double seconds = (System.nanoTime() - start) / 1e9;
    Histogram all = new Histogram(3);
    for (Future<Histogram> loop : loops) {
      all.add(loop.get());
    }
    return new Round(
        all.getTotalCount(),
        all.getTotalCount() / seconds,
        all.getValueAtPercentile(50) / 1e6,
        all.getValueAtPercentile(99) / 1e6);
  }
}
