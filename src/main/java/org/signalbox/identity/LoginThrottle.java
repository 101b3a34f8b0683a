package org.signalbox.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Slows down guessing of passwords without locking anybody out for good.
 *
 * <p>Wrong passwords, and nothing else, are counted: per name, whether it exists or not, and per
 * address. Each count is a bucket that holds the configured number and drains evenly over a minute;
 * while it is full, passwords are not checked and the answer is 429 with {@code Retry-After},
 * whatever the name and the password. Somebody who has logged in from an address before has a
 * bucket of his own there, which strangers cannot fill, and so never waits for their guesses;
 * credentials that {@link VerifiedCredentials} remembers are not even counted.
 *
 * <p>Counts are those of this process, and the oldest are forgotten where there are too many: an
 * attacker gains no more than one bucket for each server and for each address that he has.
 */
@ApplicationScoped
public class LoginThrottle {

  private static final Duration WINDOW = Duration.ofMinutes(1);
  private static final int MOST = 10_000;
  private static final int LONGEST_NAME = 254;

  /** When each bucket will be empty again. */
  private final Map<String, Instant> buckets = bounded();

  /** Who logged in from where. */
  private final Map<String, Boolean> acquaintances = bounded();

  private final InstantSource clock;
  private final int perAccount;
  private final int perAddress;

  /** For the proxies of the container, which never call it. */
  public LoginThrottle() {
    this(InstantSource.system(), 0, 0);
  }

  @Inject
  LoginThrottle(InstantSource clock, LoginSettings settings) {
    this(clock, settings.attemptsPerAccount(), settings.attemptsPerAddress());
  }

  LoginThrottle(InstantSource clock, int perAccount, int perAddress) {
    this.clock = clock;
    this.perAccount = perAccount;
    this.perAddress = perAddress;
  }

  /** Refuses a password before it is checked, where too many wrong ones came before it. */
  void admit(String name, String address) {
    Duration wait =
        buckets(name, address).stream().map(this::wait).max(Duration::compareTo).orElseThrow();
    if (wait.compareTo(Duration.ZERO) > 0) {
      throw new TooManyLogins(wait);
    }
  }

  /** Counts a wrong password. */
  void wrong(String name, String address) {
    buckets(name, address).forEach(this::fill);
  }

  /** Remembers that the associate of that name logs in from that address. */
  void right(String name, String address) {
    synchronized (buckets) {
      acquaintances.put(pair(name, address), true);
    }
  }

  private List<Bucket> buckets(String name, String address) {
    String pair = pair(name, address);
    synchronized (buckets) {
      return acquaintances.containsKey(pair)
          ? List.of(new Bucket("both " + pair, perAccount))
          : List.of(
              new Bucket("name " + key(name), perAccount),
              new Bucket("address " + TrustedProxies.source(address), perAddress));
    }
  }

  /** How long until one more wrong password fits into the bucket; zero when it does now. */
  private Duration wait(Bucket bucket) {
    if (bucket.size() == 0) {
      return Duration.ZERO;
    }
    Instant now = clock.instant();
    synchronized (buckets) {
      Instant fits = buckets.getOrDefault(bucket.key(), now).minus(WINDOW).plus(bucket.drop());
      return fits.isAfter(now) ? Duration.between(now, fits) : Duration.ZERO;
    }
  }

  private void fill(Bucket bucket) {
    if (bucket.size() > 0) {
      Instant now = clock.instant();
      synchronized (buckets) {
        buckets.merge(bucket.key(), now, (was, is) -> was.isAfter(is) ? was : is);
        buckets.computeIfPresent(bucket.key(), (key, empty) -> empty.plus(bucket.drop()));
      }
    }
  }

  private static String pair(String name, String address) {
    return key(name) + " " + TrustedProxies.source(address);
  }

  /** Longer names are nobody's, and would only take memory. */
  private static String key(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.substring(0, Math.min(lower.length(), LONGEST_NAME));
  }

  private static <V> Map<String, V> bounded() {
    return new LinkedHashMap<>(16, 0.75f, true) {
      @Override
      protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
        return size() > MOST;
      }
    };
  }

  /** A count of wrong passwords: how many fit, and how long one stays. */
  private record Bucket(String key, int size) {

    Duration drop() {
      return WINDOW.dividedBy(size);
    }
  }
}
