package org.signalbox.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class InstanceStatusTest {

  private static final Set<InstanceMove> TAKEN = new HashSet<>();

  @ParameterizedTest(name = "{0} takes {1} {2} to {3}")
  @CsvSource({
    "None,   ENROL,                   ALWAYS,          Idle",
    "Idle,   PROMOTE,                 ALWAYS,          Active",
    "Idle,   DUPLICATE_FOUND,         ALWAYS,          None",
    "Idle,   FLOW_STOPPED,            ALWAYS,          Cancelled",
    "Idle,   REMOVED,                 ALWAYS,          None",
    "Active, PLAIN_STEP,              ALWAYS,          Active",
    "Active, REACH_WAIT_FOR_TIME,     ALWAYS,          Active",
    "Active, REACH_WAIT_FOR_ACTION,   ALWAYS,          Active",
    "Active, ACTION,                  WHILE_RUNNING,   Active",
    "Active, ACTION,                  WHILE_PAUSED,    Active",
    "Active, TIMEOUT,                 MOVES_ON,        Active",
    "Active, TIMEOUT,                 EXITS,           DropOut",
    "Active, REACH_CLOSED_TIME_FRAME, ALWAYS,          Active",
    "Active, SPLIT,                   BRANCH_MATCHES,  Active",
    "Active, SPLIT,                   MOVES_ON,        Active",
    "Active, SPLIT,                   EXITS,           DropOut",
    "Active, GOAL,                    JUMPS_NOW,       FinishedWithSuccess",
    "Active, GOAL,                    JUMPS_AT_RESUME, Active",
    "Active, GOAL,                    STAYS,           Active",
    "Active, LAST_STEP_DONE,          GOAL_REACHED,    FinishedWithSuccess",
    "Active, LAST_STEP_DONE,          NO_GOAL,         Finished",
    "Active, CHECK_FAILED,            ALWAYS,          DropOut",
    "Active, REMOVED_BY_FLOW,         ALWAYS,          DropOut",
    "Active, STEP_FAILED,             ALWAYS,          DropOut",
    "Active, FLOW_STOPPED,            ALWAYS,          Cancelled",
    "Active, FLOW_PAUSED,             ALWAYS,          Active",
    "Active, FLOW_RESUMED,            ALWAYS,          Active",
    "Active, FLOW_RESUMED,            JUMPS_AT_RESUME, FinishedWithSuccess",
    "Active, REMOVED,                 ALWAYS,          None",
  })
  void openRunGoesWhereTheTableSays(
      InstanceStatus from, InstanceTrigger trigger, InstanceGuard guard, InstanceStatus next) {
    assertThat(take(from, trigger, guard)).isEqualTo(next);
  }

  @ParameterizedTest
  @EnumSource(names = {"Finished", "FinishedWithSuccess", "DropOut", "Cancelled"})
  void runThatIsOverStaysWhateverComes(InstanceStatus over) {
    assertThat(take(over, InstanceTrigger.ACTION, InstanceGuard.ALWAYS)).isEqualTo(over);
    assertThat(take(over, InstanceTrigger.GOAL, InstanceGuard.ALWAYS)).isEqualTo(over);
    assertThat(take(over, InstanceTrigger.FLOW_STOPPED, InstanceGuard.ALWAYS)).isEqualTo(over);
    assertThat(take(over, InstanceTrigger.FLOW_RESTARTED, InstanceGuard.ALWAYS)).isEqualTo(over);
  }

  @ParameterizedTest
  @EnumSource(names = {"Finished", "FinishedWithSuccess", "DropOut", "Cancelled"})
  void runThatIsOverMayBeFollowedByANewOneOrRemoved(InstanceStatus over) {
    assertThat(take(over, InstanceTrigger.ENROL, InstanceGuard.MAY_START_AGAIN))
        .isEqualTo(InstanceStatus.Idle);
    assertThat(take(over, InstanceTrigger.REMOVED, InstanceGuard.ALWAYS))
        .isEqualTo(InstanceStatus.None);
  }

  @Test
  void combinationOutsideTheTableThrows() {
    assertThatThrownBy(() -> InstanceStatus.Cancelled.after(InstanceTrigger.PROMOTE))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a run cannot take PROMOTE ALWAYS in Cancelled");
  }

  @AfterAll
  static void everyRowWasTaken() {
    assertThat(TAKEN).containsExactlyInAnyOrderElementsOf(InstanceMove.TABLE);
  }

  private static InstanceStatus take(
      InstanceStatus from, InstanceTrigger trigger, InstanceGuard guard) {
    InstanceStatus next = from.after(trigger, guard);
    TAKEN.add(new InstanceMove(from, trigger, guard, next));
    return next;
  }
}
