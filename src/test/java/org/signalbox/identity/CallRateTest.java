package org.signalbox.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CallRateTest {

  private Instant now = Instant.parse("2026-11-21T12:00:00Z");
  private final CallRate tenPerMinute = new CallRate(() -> now, 10);

  @Test
  void burstOfAMinutesCallsPassesAndTheNextIsToldWhenToComeBack() {
    call(1, 10);

    assertThatExceptionOfType(TooManyCalls.class)
        .isThrownBy(() -> tenPerMinute.admit(1))
        .satisfies(refused -> assertThat(refused.headers()).containsEntry("Retry-After", "6"));
  }

  @Test
  void refusedCallsAreNotCounted() {
    call(1, 10);
    for (int i = 0; i < 100; i++) {
      assertThatExceptionOfType(TooManyCalls.class).isThrownBy(() -> tenPerMinute.admit(1));
    }
    now = now.plus(Duration.ofSeconds(6));

    assertThatCode(() -> tenPerMinute.admit(1)).doesNotThrowAnyException();
  }

  @Test
  void othersAreNotHeldUp() {
    call(1, 10);

    assertThatCode(() -> call(2, 10)).doesNotThrowAnyException();
  }

  @Test
  void zeroIsWithoutLimit() {
    CallRate unlimited = new CallRate(() -> now, 0);

    assertThatCode(
            () -> {
              for (int i = 0; i < 1_000; i++) {
                unlimited.admit(1);
              }
            })
        .doesNotThrowAnyException();
  }

  private void call(int associateId, int times) {
    for (int i = 0; i < times; i++) {
      tenPerMinute.admit(associateId);
    }
  }
}
