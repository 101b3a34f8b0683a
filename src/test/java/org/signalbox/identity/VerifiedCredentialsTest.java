package org.signalbox.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VerifiedCredentialsTest {

  private static final String HASH = PasswordHash.of("Tje0");

  private Instant now = Instant.parse("2026-11-21T12:00:00Z");

  @Test
  void rightPasswordIsRememberedForFiveMinutes() {
    VerifiedCredentials credentials = credentials(10);

    assertThat(verify(credentials, "Tje0", HASH)).isTrue();
    pass(Duration.ofMinutes(5).minusNanos(1));
    assertThat(credentials.remembers("Tje0", HASH)).isTrue();
    assertThat(verify(credentials, "Tje0", HASH)).isTrue();
    pass(Duration.ofNanos(1));
    assertThat(credentials.remembers("Tje0", HASH)).isFalse();
  }

  @Test
  void usingItDoesNotProlongItButCheckingAgainDoes() {
    VerifiedCredentials credentials = credentials(10);
    verify(credentials, "Tje0", HASH);
    pass(Duration.ofMinutes(5));

    assertThat(verify(credentials, "Tje0", HASH)).isTrue();
    pass(Duration.ofMinutes(4));
    assertThat(credentials.remembers("Tje0", HASH)).isTrue();
  }

  @Test
  void wrongPasswordIsNeverRemembered() {
    VerifiedCredentials credentials = credentials(10);

    assertThat(verify(credentials, "tje0", HASH)).isFalse();
    assertThat(credentials.remembers("tje0", HASH)).isFalse();
    verify(credentials, "Tje0", HASH);
    assertThat(verify(credentials, "tje0", HASH)).isFalse();
  }

  @Test
  void newPasswordEndsTheOldOneAtOnce() {
    VerifiedCredentials credentials = credentials(10);
    verify(credentials, "Tje0", HASH);
    String changed = PasswordHash.of("other");

    assertThat(verify(credentials, "Tje0", changed)).isFalse();
    assertThat(verify(credentials, "other", changed)).isTrue();
  }

  @Test
  void samePasswordOfAnotherAccountIsNotRemembered() {
    VerifiedCredentials credentials = credentials(10);
    verify(credentials, "Tje0", HASH);

    assertThat(credentials.remembers("Tje0", PasswordHash.of("Tje0"))).isFalse();
  }

  @Test
  void oldestIsForgottenWhereTooManyAreRemembered() {
    VerifiedCredentials credentials = credentials(2);
    verify(credentials, "Tje0", HASH);
    for (String password : new String[] {"a", "b"}) {
      verify(credentials, password, PasswordHash.of(password));
    }

    assertThat(credentials.remembers("Tje0", HASH)).isFalse();
  }

  @Test
  void anotherProcessRemembersNothingOfThisOne() {
    verify(credentials(10), "Tje0", HASH);

    assertThat(credentials(10).remembers("Tje0", HASH)).isFalse();
  }

  @Test
  void nobodyCostsAsMuchAsAWrongPassword() {
    VerifiedCredentials credentials = credentials(10);
    nobody(credentials, "Tje0"); // loads the classes
    long wrong = nanos(() -> verify(credentials, "tje0", HASH));
    long nobody = nanos(() -> nobody(credentials, "tje0"));

    assertThat((double) nobody / wrong).isBetween(0.2, 5.0);
  }

  @Test
  void gateRefusesBeforeAPasswordIsChecked() {
    VerifiedCredentials credentials = credentials(10);
    Runnable shut =
        () -> {
          throw new TooManyLogins(Duration.ofSeconds(1));
        };

    assertThatExceptionOfType(TooManyLogins.class)
        .isThrownBy(() -> credentials.verify("Tje0", Optional.of(HASH), shut));
    verify(credentials, "Tje0", HASH);
    assertThat(credentials.verify("Tje0", Optional.of(HASH), shut)).isTrue();
  }

  private static boolean verify(VerifiedCredentials credentials, String password, String hash) {
    return credentials.verify(password, Optional.of(hash), () -> {});
  }

  private static boolean nobody(VerifiedCredentials credentials, String password) {
    return credentials.verify(password, Optional.empty(), () -> {});
  }

  /** The shortest of several runs: what the machine does besides only ever adds. */
  private static long nanos(Runnable check) {
    long shortest = Long.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      long start = System.nanoTime();
      check.run();
      shortest = Math.min(shortest, System.nanoTime() - start);
    }
    return shortest;
  }

  private void pass(Duration time) {
    now = now.plus(time);
  }

  @SuppressWarnings("UnnecessaryAssignment") // there is no container to inject it
  private VerifiedCredentials credentials(int most) {
    VerifiedCredentials credentials = new VerifiedCredentials(most);
    credentials.clock = () -> now;
    return credentials;
  }
}
