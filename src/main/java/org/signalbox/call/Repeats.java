package org.signalbox.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * Does each call once (decision 11), and dry runs not at all (decision 12), whatever the operation.
 *
 * <p>The first answer to a key is kept in the transaction that has the effect: both are there or
 * neither is. A repeat is given that answer as it stands; of it nothing is checked but who sends
 * it. One that comes while the first is under way waits for it. A call that fails keeps nothing:
 * its key is as free as before, and the same call may be tried again.
 *
 * <p>A key is claimed before the operation takes any lock, so that no two calls can wait for each
 * other. Dry runs do not look at keys, and calls without one cost no statement.
 */
@ApplicationScoped
public class Repeats {

  private final InstantSource clock;
  private final CallSettings settings;

  /** By the clock and the settings of the machine. */
  public Repeats() {
    this(InstantSource.system(), new CallSettings());
  }

  @Inject
  public Repeats(InstantSource clock, CallSettings settings) {
    this.clock = clock;
    this.settings = settings;
  }

  /**
   * Answers a call, by {@code work} unless that was done before.
   *
   * @param entityManager in the transaction of the operation, of which this is the first statement
   * @throws KeyMismatch when the key was used for another request
   */
  public <T> Answer<T> once(
      EntityManager entityManager, Call call, Repeatable<T> operation, Supplier<T> work) {
    if (call.dryRun()) {
      DryRun.begin(entityManager);
      return new Answer<>(work.get(), false, true);
    }
    if (call.key().isEmpty()) {
      return new Answer<>(work.get(), false, false);
    }
    Instant now = clock.instant();
    KeptAnswer kept =
        new KeptAnswer(
            entityManager, call.caller().associateId(), operation.name(), call.key().get());
    if (!kept.claim(now, now.plus(settings.keyLife()))) {
      return new Answer<>(operation.read().apply(kept.read()), true, false);
    }
    T result = work.get();
    kept.write(operation.written().apply(result), now);
    return new Answer<>(result, false, false);
  }
}
