package org.signalbox.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusChangeTest {

  private static final Set<StatusChange> TAKEN = new HashSet<>();

  @ParameterizedTest(name = "{0} asked for {1} becomes {2}")
  @CsvSource({
    "Stopped, Running, Running, 'FIT_TO_RUN WITHIN_LIMIT', ''",
    "Stopped, Paused,  Paused,  'FIT_TO_RUN WITHIN_LIMIT', ''",
    "Stopped, Stopped, Stopped, '', ''",
    "Stopped, None,    Stopped, '', ''",
    "Running, Running, Running, '', ''",
    "Running, Paused,  Paused,  '', ''",
    "Running, Stopped, Stopped, '', 'CANCEL_RUNS'",
    "Running, None,    Running, '', ''",
    "Paused,  Running, Running, 'FIT_TO_RUN', 'RELEASE_RUNS'",
    "Paused,  Paused,  Paused,  '', ''",
    "Paused,  Stopped, Stopped, '', 'CANCEL_RUNS'",
    "Paused,  None,    Paused,  '', ''",
  })
  void everyRequestLeadsWhereTheTableSays(
      WorkflowStatus from,
      WorkflowStatus requested,
      WorkflowStatus next,
      String demands,
      String effects) {
    StatusChange change = StatusChange.of(from, requested);
    TAKEN.add(change);

    assertThat(change.next()).isEqualTo(next);
    assertThat(change.changes()).isEqualTo(from != next);
    assertThat(change.demands().stream().map(Enum::name).sorted()).containsExactly(words(demands));
    assertThat(change.effects().stream().map(Enum::name).sorted()).containsExactly(words(effects));
  }

  @AfterAll
  static void everyRowWasTaken() {
    assertThat(TAKEN).containsExactlyInAnyOrderElementsOf(StatusChange.TABLE);
  }

  @Test
  void statusThatIsNeverStoredHasNoRow() {
    assertThatThrownBy(() -> StatusChange.of(WorkflowStatus.None, WorkflowStatus.Running))
        .hasMessageContaining("None");
  }

  private static String[] words(String text) {
    return text.isEmpty() ? new String[0] : text.split(" ", -1);
  }
}
