package org.signalbox.bench;

import java.util.function.Supplier;

/** A call that {@link CompositeLimit} measures. */
interface Work {

  String name();

  /** Below the address of the installation. */
  String path();

  Bodies bodies();

  /** The state before every round. */
  void reset() throws Exception;

  /** Fails unless the calls of a round did what they should. */
  default void check(Round round) throws Exception {}

  /** What one client of many sends the database, without the application. */
  Supplier<Replay> replays(int client, int clients);
}
