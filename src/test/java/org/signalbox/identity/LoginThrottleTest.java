package org.signalbox.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LoginThrottleTest {

  private static final String HOME = "192.0.2.1";
  private static final String AWAY = "198.51.100.1";

  private Instant now = Instant.parse("2026-11-21T12:00:00Z");
  private final LoginThrottle throttle = throttle(3, 5);

  @Test
  void threeWrongPasswordsFitAndTheFourthWaitsItsTime() {
    wrong("tje0", HOME, 3);

    assertThat(refusal("tje0", HOME).headers()).isEqualTo(Map.of("Retry-After", "20"));
    now = now.plusSeconds(19);
    assertThat(refusal("tje0", HOME).headers()).isEqualTo(Map.of("Retry-After", "1"));
    now = now.plusSeconds(1);
    admit("tje0", HOME);
  }

  @Test
  void oneMoreFitsEveryTwentySeconds() {
    wrong("tje0", HOME, 3);
    now = now.plusSeconds(20);
    wrong("tje0", HOME, 1);

    assertThat(refusal("tje0", HOME).headers()).isEqualTo(Map.of("Retry-After", "20"));
    now = now.plus(Duration.ofMinutes(1));
    wrong("tje0", HOME, 3);
  }

  @Test
  void nameCountsInAnyCaseFromAnyAddress() {
    wrong("tje0", HOME, 2);
    wrong("TJE0", AWAY, 1);

    refusal("Tje0", "203.0.113.5");
    admit("ro", HOME);
  }

  @Test
  void addressCountsForAnyName() {
    for (String name : new String[] {"a", "b", "c", "d", "e"}) {
      wrong(name, HOME, 1);
    }

    refusal("f", HOME);
    admit("f", AWAY);
  }

  @Test
  void strangersCannotKeepAnAssociateFromWhereHeLoggedInBefore() {
    throttle.right("tje0", HOME);
    wrong("tje0", AWAY, 3);
    refusal("tje0", AWAY);

    admit("tje0", HOME);
  }

  @Test
  void guessesFromThereAreLimitedAllTheSame() {
    throttle.right("tje0", HOME);
    wrong("tje0", HOME, 3);

    refusal("tje0", HOME);
    admit("ro", HOME);
  }

  @Test
  void zeroIsNoLimit() {
    LoginThrottle off = throttle(0, 0);
    for (int i = 0; i < 1000; i++) {
      off.wrong("tje0", HOME);
    }

    assertThatNoException().isThrownBy(() -> off.admit("tje0", HOME));
  }

  @Test
  void namesWithoutEndFillNoMemory() {
    String endless = "x".repeat(100_000);
    wrong(endless + "1", HOME, 3);

    refusal(endless + "2", AWAY);
  }

  private void wrong(String name, String address, int times) {
    for (int i = 0; i < times; i++) {
      admit(name, address);
      throttle.wrong(name, address);
    }
  }

  private void admit(String name, String address) {
    assertThatNoException().isThrownBy(() -> throttle.admit(name, address));
  }

  private TooManyLogins refusal(String name, String address) {
    return assertThatExceptionOfType(TooManyLogins.class)
        .isThrownBy(() -> throttle.admit(name, address))
        .actual();
  }

  private LoginThrottle throttle(int perAccount, int perAddress) {
    return new LoginThrottle(() -> now, perAccount, perAddress);
  }
}
