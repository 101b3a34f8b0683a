package org.signalbox.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.signalbox.bench.Batches.Batch;

/** Sends batches to an address in a closed loop: by wrk where it is installed, else from here. */
final class HttpLoad {

  private final Batches batches;
  private final Wrk wrk;

  HttpLoad(Batches batches, Path folder) throws IOException {
    this.batches = batches;
    this.wrk = new Wrk(batches.writeTo(folder.resolve("bodies.txt")));
  }

  /** What sends the requests, for the report. */
  static String generator() {
    return Wrk.isInstalled()
        ? "wrk"
        : "java.net.http, because wrk is not installed (its own work lowers e and o)";
  }

  Round run(String url, int clients, Duration duration) throws Exception {
    return Wrk.isInstalled()
        ? wrk.run(url, clients, duration)
        : ClosedLoop.run(
            IntStream.range(0, clients).mapToObj(i -> client(url, batches.of(i, clients))).toList(),
            duration);
  }

  private static ClosedLoop.Client client(String url, Supplier<Batch> batches) {
    return () -> Http.post(url, batches.get().body());
  }
}
