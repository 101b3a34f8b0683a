package org.signalbox.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Sends bodies to an address in a closed loop: by wrk where it is installed, else from here. */
final class HttpLoad {

  private final Bodies bodies;
  private final Wrk wrk;

  /** Will send the bodies by way of a file of that name. */
  HttpLoad(Bodies bodies, Path file) throws IOException {
    this.bodies = bodies;
    this.wrk = new Wrk(bodies.writeTo(file));
  }

  /** What sends the requests, for the report. */
  static String generator() {
    return Wrk.isInstalled()
        ? "wrk"
        : "java.net.http, because wrk is not installed (its own work lowers e and o)";
  }

  /** Each run begins with the first body. */
  Round run(String url, int clients, Duration duration) throws Exception {
    return Wrk.isInstalled()
        ? wrk.run(url, clients, duration)
        : ClosedLoop.run(
            IntStream.range(0, clients).mapToObj(i -> client(url, bodies.of(i, clients))).toList(),
            duration);
  }

  private static ClosedLoop.Client client(String url, Supplier<String> bodies) {
    return () -> Http.post(url, bodies.get());
  }
}
