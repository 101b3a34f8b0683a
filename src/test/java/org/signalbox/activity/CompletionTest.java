package org.signalbox.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CompletionTest {

  @ParameterizedTest(name = "status {0}, note {1}: {2}, shown as {3}")
  @CsvSource({
    "0,  false, ,                     Unknown",
    "0,  true,  POST_IT,              Unknown",
    "1,  false, ,                     NotStarted",
    "1,  true,  ,                     NotStarted",
    "2,  false, ,                     Started",
    "2,  true,  ,                     Started",
    "3,  false, ,                     Completed",
    "3,  true,  ,                     Completed",
    "4,  false, HIDDEN,               Unknown",
    "4,  true,  HIDDEN,               Unknown",
    "5,  false, PENDING_INVITATION,   Unknown",
    "6,  false, PENDING_INVITATION,   Unknown",
    "7,  false, PENDING_INVITATION,   Unknown",
    "8,  false, PENDING_INVITATION,   Unknown",
    "9,  false, DECLINED_INVITATION,  Unknown",
    "10, false, CANCELLED_INVITATION, Unknown",
    "11, false, PENDING_ASSIGNMENT,   Unknown",
    "12, false, PENDING_ASSIGNMENT,   Unknown",
    "13, false, DECLINED_ASSIGNMENT,  Unknown",
  })
  void appointmentRefusesOrTakesCompletionByItsState(
      int status, boolean note, @Nullable Refusal refusal, ActivityStatus shown) {
    assertThat(Completion.refusal(AppointmentStatus.of(status), note))
        .isEqualTo(Optional.ofNullable(refusal));
    assertThat(Completion.shown(Family.APPOINTMENT, status)).isEqualTo(shown);
  }

  @ParameterizedTest(name = "{0}: appointment {1}, sale {2}")
  @CsvSource({"NotStarted, 1, 1", "Started, 2, 1", "Completed, 3, 2"})
  void targetIsStoredAsTheTableSays(ActivityStatus wanted, int appointment, int sale) {
    assertThat(Completion.stored(Family.APPOINTMENT, wanted)).isEqualTo(appointment);
    assertThat(Completion.stored(Family.SALE, wanted)).isEqualTo(sale);
  }

  @ParameterizedTest
  @EnumSource
  void unknownIsNoTarget(Family family) {
    assertThatThrownBy(() -> Completion.stored(family, ActivityStatus.Unknown))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest(name = "sale {0} shows as {1}")
  @CsvSource({"0, Started", "1, Started", "2, Completed"})
  void saleShowsOnlyStartedOrCompleted(int done, ActivityStatus shown) {
    assertThat(Completion.shown(Family.SALE, done)).isEqualTo(shown);
  }

  @ParameterizedTest(name = "type {0}, task type {1}: {2}")
  @CsvSource({
    "1, 1, PLAIN",
    "1, 6, TO_DO",
    "2, 0, TO_DO",
    "7, 1, TO_DO",
    "3, 6, NOTE",
    "3, 0, NOTE",
    "4, 2, PLAIN",
  })
  void kindFollowsTypeAndTask(int type, int taskType, Activity.Kind kind) {
    assertThat(Activity.Kind.of(type, taskType)).isEqualTo(kind);
  }

  @Test
  void numbersOfTheWireAreTheVendors() {
    assertThat(ActivityStatus.values())
        .extracting(ActivityStatus::number)
        .containsExactly(0, 1, 2, 3);
  }
}
