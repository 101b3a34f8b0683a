package org.signalbox.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Checks passwords, and remembers for a short time which ones were right: clients send Basic with
 * every call, and a check takes as long as a guess must.
 *
 * <p>What is remembered is a digest of the stored hash and the password, keyed by a secret that
 * lives in this process only. A new password is a new stored hash, which makes the digest of the
 * old one worthless at once, on every server. Wrong passwords are never remembered.
 */
@ApplicationScoped
public class VerifiedCredentials {

  private static final Duration LIFETIME = Duration.ofMinutes(5);
  private static final int MOST = 10_000;

  /** A well-formed hash that no password has, for names that do not exist. */
  private static final String NOBODY = PasswordHash.of(secretText());

  private final int most;

  /** Copied for each digest: to find and key an algorithm anew takes longer than to use it. */
  private final Mac keyed = keyed(secret());

  /** Each check takes 19 MiB; more of them at a time than cores would only take memory. */
  private final Semaphore checks = new Semaphore(Runtime.getRuntime().availableProcessors());

  private final Map<String, Instant> verified =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
          return size() > most;
        }
      };

  @Inject InstantSource clock;

  public VerifiedCredentials() {
    this(MOST);
  }

  VerifiedCredentials(int most) {
    this.most = most;
  }

  /**
   * Whether {@code password} belongs to {@code passwordHash}; takes as long where it does not, and
   * where there is no hash because nobody has that name.
   *
   * @param gate may refuse the check by an exception, right before it starts
   */
  boolean verify(String password, Optional<String> passwordHash, Runnable gate) {
    String hash = passwordHash.orElse(NOBODY);
    return remembers(password, hash)
        || inTurn(() -> remembers(password, hash) || check(password, hash, gate));
  }

  private boolean check(String password, String passwordHash, Runnable gate) {
    gate.run();
    boolean right = PasswordHash.matches(password, passwordHash);
    if (right) {
      remember(digest(password, passwordHash));
    }
    return right;
  }

  /** Whoever waited may find that somebody else with the same password has been through. */
  private boolean inTurn(BooleanSupplier check) {
    checks.acquireUninterruptibly();
    try {
      return check.getAsBoolean();
    } finally {
      checks.release();
    }
  }

  boolean remembers(String password, String passwordHash) {
    String digest = digest(password, passwordHash);
    synchronized (verified) {
      Instant until = verified.get(digest);
      return until != null && clock.instant().isBefore(until);
    }
  }

  private void remember(String digest) {
    synchronized (verified) {
      verified.remove(digest); // so that it becomes the youngest
      verified.put(digest, clock.instant().plus(LIFETIME));
    }
  }

  private String digest(String password, String passwordHash) {
    try {
      Mac mac = (Mac) keyed.clone();
      mac.update(passwordHash.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      return HexFormat.of().formatHex(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
    } catch (CloneNotSupportedException impossible) {
      throw new IllegalStateException("Java's own HmacSHA256 can be copied", impossible);
    }
  }

  private static Mac keyed(byte[] secret) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      return mac;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java platform has HmacSHA256", impossible);
    }
  }

  private static byte[] secret() {
    byte[] secret = new byte[32];
    new SecureRandom().nextBytes(secret);
    return secret;
  }

  private static String secretText() {
    return HexFormat.of().formatHex(secret());
  }
}
