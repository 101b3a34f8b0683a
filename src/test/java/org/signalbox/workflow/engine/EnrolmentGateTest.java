package org.signalbox.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnrolmentGateTest {

  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  @ParameterizedTest(name = "[{0}]")
  @CsvSource({
    // reason, flow, end, known, retired, once, before, inside, blocked, filtered
    "'',               Running, ,                     true,  false, true,  false, false, false, true",
    "'',               Paused,  2026-11-21T12:00:00Z, true,  false, true,  false, false, false, true",
    "'',               Running, ,                     true,  false, false, true,  false, false, true",
    "FLOW_NOT_OPEN,    Stopped, 2026-11-21T11:59:59Z, false, true,  true,  true,  true,  true,  false",
    "ENROLLMENT_ENDED, Running, 2026-11-21T11:59:59Z, false, true,  true,  true,  true,  true,  false",
    "PERSON_NOT_FOUND, Running, ,                     false, true,  true,  true,  true,  true,  false",
    "FORMER_EMPLOYEE,  Running, ,                     true,  true,  true,  true,  true,  true,  false",
    "ALREADY_STARTED,  Running, ,                     true,  false, true,  true,  true,  true,  false",
    "ALREADY_ACTIVE,   Running, ,                     true,  false, false, true,  true,  true,  false",
    "BLOCK_LIST,       Running, ,                     true,  false, false, false, false, true,  false",
    "FILTER,           Running, ,                     true,  false, false, false, false, false, false",
  })
  void firstGateThatIsClosedIsTheReason(
      String reason,
      WorkflowStatus flow,
      Instant end,
      boolean known,
      boolean retired,
      boolean once,
      boolean before,
      boolean inside,
      boolean blocked,
      boolean filtered) {
    Candidate candidate =
        new Candidate(
            flow,
            Optional.ofNullable(end),
            NOW,
            known,
            retired,
            once,
            before,
            inside,
            blocked,
            filtered);

    assertThat(EnrolmentGate.closedFor(candidate).map(Enum::name).orElse("")).isEqualTo(reason);
  }

  @Test
  void limitIsReachedByAsManyOpenFlowsAsItAllows() {
    assertThat(new FlowLimit(2).reachedBy(1)).isFalse();
    assertThat(new FlowLimit(2).reachedBy(2)).isTrue();
    assertThat(new FlowLimit(0).reachedBy(1_000_000)).isFalse();
  }
}
