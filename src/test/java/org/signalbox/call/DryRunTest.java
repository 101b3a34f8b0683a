package org.signalbox.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DryRunTest {

  @ParameterizedTest
  @ValueSource(strings = {"true", "True", "TRUE", "1", " true "})
  void isAskedFor(String header) {
    assertThat(DryRun.asked(List.of(header))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "false", "False", "0"})
  void isNotAskedFor(String header) {
    assertThat(DryRun.asked(List.of(header))).isFalse();
    assertThat(DryRun.asked(List.of())).isFalse();
  }

  static List<List<String>> doubtful() {
    return List.of(List.of("yes"), List.of("2"), List.of("true, false"), List.of("true", "true"));
  }

  @ParameterizedTest
  @MethodSource("doubtful")
  void isNeverGuessed(List<String> headers) {
    assertThatThrownBy(() -> DryRun.asked(headers))
        .isInstanceOf(InvalidHeader.class)
        .hasMessageContaining("SO-Dry-Run");
  }

  @Test
  void takesNoRowLocks() {
    assertThat(DryRun.withoutLocks("select 1 from a order by 1 for no key update of a\n"))
        .isEqualTo("select 1 from a order by 1 \n");
    assertThat(DryRun.withoutLocks("with l as (select 1 from a for no key update) select 2"))
        .isEqualTo("with l as (select 1 from a ) select 2");
  }
}
