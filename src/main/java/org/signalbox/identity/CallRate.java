package org.signalbox.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How many calls each associate may make: a bucket that holds those of a minute and drains evenly,
 * so that a burst passes and a stream is slowed. Counted in this process: with several servers each
 * of them allows as many.
 */
@ApplicationScoped
public class CallRate {

  private static final Duration WINDOW = Duration.ofMinutes(1);

  /** When each associate's bucket will be empty again; there are as many as associates at most. */
  private final Map<Integer, Instant> buckets = new ConcurrentHashMap<>();

  private final InstantSource clock;
  private final int perMinute;

  /** For the proxies of the container, which never call it. */
  public CallRate() {
    this(InstantSource.system(), 0);
  }

  @Inject
  CallRate(InstantSource clock, LoginSettings settings) {
    this(clock, settings.callsPerMinute());
  }

  CallRate(InstantSource clock, int perMinute) {
    this.clock = clock;
    this.perMinute = perMinute;
  }

  /** Counts a call, or refuses it uncounted. */
  void admit(int associateId) {
    if (perMinute == 0) {
      return;
    }
    Duration drop = WINDOW.dividedBy(perMinute);
    Instant now = clock.instant();
    buckets.compute(
        associateId,
        (id, until) -> {
          Instant filled = (until == null || until.isBefore(now) ? now : until).plus(drop);
          Duration over = Duration.between(now.plus(WINDOW), filled);
          if (over.compareTo(Duration.ZERO) > 0) {
            throw new TooManyCalls(over);
          }
          return filled;
        });
  }
}
