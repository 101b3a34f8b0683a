package org.signalbox.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** What clients send: one line a call, and all over again after the last one. */
record Bodies(List<String> lines) {

  /** What one client of many sends, which share no line. */
  Supplier<String> of(int client, int clients) {
    AtomicInteger next = new AtomicInteger(client);
    return () -> lines.get(next.getAndAdd(clients) % lines.size());
  }

  Path writeTo(Path file) throws IOException {
    return Files.write(file, lines);
  }
}
