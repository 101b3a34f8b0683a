package org.signalbox.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.signalbox.wire.Answers;

class SetActivityStatusRequestTest {

  @Test
  void missingArrayIsAnArgumentNullException() {
    assertThatThrownBy(
            () -> new SetActivityStatusRequest(null, ActivityStatus.Completed).identifiers(10))
        .isInstanceOfSatisfying(
            InvalidArgument.class,
            refused -> assertThat(refused.errorType()).isEqualTo("ArgumentNullException"));
  }

  @Test
  void moreIdentifiersThanAllowedAreRefused() {
    SetActivityStatusRequest request =
        new SetActivityStatusRequest(List.of("a", "b", "c"), ActivityStatus.Completed);

    assertThat(request.identifiers(3)).hasSize(3);
    assertThatThrownBy(() -> request.identifiers(2))
        .isInstanceOfSatisfying(
            InvalidArgument.class,
            refused -> assertThat(refused.errorType()).isEqualTo("ArgumentException"));
  }

  @Test
  void outcomeIsWrittenInTheOrderOfTheContract() {
    ActivityOutcome outcome =
        new ActivityOutcome(
            "sale_id=18",
            true,
            ActivityStatus.Started,
            ActivityStatus.Completed,
            true,
            ActivityOutcome.Reason.None);

    assertThat(Answers.json(List.of(ActivityOutcomeBody.of(outcome))))
        .isEqualTo(
            "[{\"ActivityIdentifier\":\"sale_id=18\",\"Found\":true,\"StatusBefore\":\"Started\","
                + "\"StatusAfter\":\"Completed\",\"Changed\":true,\"Reason\":\"None\"}]");
    assertThat(Answers.xml(List.of(ActivityOutcomeBody.of(outcome))))
        .isEqualTo(
            "<ArrayOfActivityOutcome><ActivityOutcome>"
                + "<ActivityIdentifier>sale_id=18</ActivityIdentifier><Found>true</Found>"
                + "<StatusBefore>Started</StatusBefore><StatusAfter>Completed</StatusAfter>"
                + "<Changed>true</Changed><Reason>None</Reason>"
                + "</ActivityOutcome></ArrayOfActivityOutcome>");
  }
}
