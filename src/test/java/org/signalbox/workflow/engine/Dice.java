package org.signalbox.workflow.engine;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** What is random in a history; the same seed falls the same. */
final class Dice {

  private final SplittableRandom random;

  Dice(long seed) {
    random = new SplittableRandom(seed);
  }

  /** From zero, the bound excluded. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  /** Once in so many times. */
  boolean once(int in) {
    return random.nextInt(in) == 0;
  }

  OptionalInt maybe(int in, int value) {
    return once(in) ? OptionalInt.of(value) : OptionalInt.empty();
  }

  <T> Optional<T> maybe(int in, Supplier<T> value) {
    return once(in) ? Optional.of(value.get()) : Optional.empty();
  }

  <T> T of(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
