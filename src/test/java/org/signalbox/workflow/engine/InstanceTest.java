package org.signalbox.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class InstanceTest {

  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final Instant TIMEOUT = Instant.parse("2026-11-28T12:00:00Z");
  private static final Instance WAITING =
      new Instance(
          1,
          564,
          9,
          InstanceStatus.Active,
          OptionalInt.of(30),
          Optional.of(TIMEOUT.minus(Duration.ofDays(7))),
          Instance.WAITING,
          Optional.of(TIMEOUT),
          OptionalInt.empty(),
          Optional.empty(),
          Optional.empty(),
          0,
          Optional.empty());

  @Test
  void awaitedActionMakesTheRunDueAtOnceWhileTheFlowRuns() {
    Instance woken = WAITING.satisfied(WorkflowStatus.Running, NOW);

    assertThat(woken.stepLevel()).isEqualTo(Instance.SATISFIED);
    assertThat(woken.waitUntil()).contains(NOW);
    assertThat(woken.waitsForAction()).isFalse();
  }

  @Test
  void awaitedActionIsOnlyRememberedWhileTheFlowIsPaused() {
    Instance woken = WAITING.satisfied(WorkflowStatus.Paused, NOW);

    assertThat(woken.stepLevel()).isEqualTo(Instance.SATISFIED);
    assertThat(woken.waitUntil()).contains(TIMEOUT);
  }

  @Test
  void goalEndsTheRunWhereTheFlowJumpsToFinish() {
    Instance done = WAITING.succeeded(true, WorkflowStatus.Running, NOW);

    assertThat(done.status()).isEqualTo(InstanceStatus.FinishedWithSuccess);
    assertThat(done.goalReachedAt()).contains(NOW);
  }

  @Test
  void goalIsOnlyMarkedInAPausedFlowOrWhereTheRunGoesOnToItsEnd() {
    assertThat(WAITING.succeeded(true, WorkflowStatus.Paused, NOW).status())
        .isEqualTo(InstanceStatus.Active);
    assertThat(WAITING.succeeded(false, WorkflowStatus.Running, NOW).status())
        .isEqualTo(InstanceStatus.Active);
    assertThat(WAITING.succeeded(false, WorkflowStatus.Running, NOW).awaitsGoal()).isFalse();
  }

  @Test
  void runThatIsOverTakesNoGoal() {
    Instance done = WAITING.succeeded(true, WorkflowStatus.Running, NOW);

    assertThat(done.awaitsGoal()).isFalse();
    assertThatThrownBy(() -> done.succeeded(true, WorkflowStatus.Running, NOW))
        .isInstanceOf(IllegalStateException.class);
  }
}
