package org.signalbox.bench;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Calls that each change ten appointments drawn at random: every appointment is completed once,
 * then every one is taken back. In this order no two clients ever meet in a row, and every call
 * writes.
 */
final class Batches {

  /** The key of the first appointment; {@link #COUNT} follow, without a gap. */
  static final int FIRST = 1_000_000;

  static final int COUNT = 200_000;
  private static final int SIZE = 10;

  /** One call. */
  record Batch(List<Integer> ids, String status) {

    /** Takes back what this one does. */
    Batch opposite() {
      return new Batch(ids, status.equals("Completed") ? "NotStarted" : "Completed");
    }

    String body() {
      return ids.stream()
          .map(id -> "\"appointment_id=" + id + "\"")
          .collect(
              joining(
                  ",", "{\"ActivityIdentifier\":[", "],\"ActivityStatus\":\"" + status + "\"}"));
    }
  }

  private final List<Batch> batches = new ArrayList<>();

  Batches() {
    List<Integer> ids = new ArrayList<>(IntStream.range(FIRST, FIRST + COUNT).boxed().toList());
    Collections.shuffle(ids, new Random(2));
    for (String status : List.of("Completed", "NotStarted")) {
      for (int i = 0; i < COUNT; i += SIZE) {
        batches.add(new Batch(ids.subList(i, i + SIZE), status));
      }
    }
  }

  /** A call with as many appointments as asked for. */
  static Batch ofSize(int size, String status) {
    return new Batch(IntStream.range(FIRST, FIRST + size).boxed().toList(), status);
  }

  /** The calls of one client of many, which share no call. */
  Supplier<Batch> of(int client, int clients) {
    AtomicInteger next = new AtomicInteger(client);
    return () -> batches.get(next.getAndAdd(clients) % batches.size());
  }

  Bodies bodies() {
    return new Bodies(batches.stream().map(Batch::body).toList());
  }
}
