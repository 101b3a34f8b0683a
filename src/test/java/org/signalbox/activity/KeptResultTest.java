package org.signalbox.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KeptResultTest {

  @Test
  void isReadAsItWasWritten() {
    List<ActivityOutcome> rows =
        Stream.concat(
                Stream.of("appointment_id=1", "", "\"\\\u0000\n…", "ø")
                    .map(text -> row(text, ActivityOutcome.Reason.None)),
                Arrays.stream(ActivityOutcome.Reason.values()).map(reason -> row("x", reason)))
            .toList();
    ActivityStatusResult result = new ActivityStatusResult(rows, 7, 3);

    assertThat(KeptResult.read(KeptResult.written(result))).isEqualTo(result);
  }

  @Test
  void isTextThatTheDatabaseTakes() {
    ActivityOutcome odd = row("\u0000", ActivityOutcome.Reason.MalformedIdentifier);

    assertThat(KeptResult.written(new ActivityStatusResult(List.of(odd), 0, 1)))
        .doesNotContain("\u0000");
  }

  private static ActivityOutcome row(String identifier, ActivityOutcome.Reason reason) {
    return new ActivityOutcome(
        identifier, true, ActivityStatus.NotStarted, ActivityStatus.Completed, true, reason);
  }
}
