package org.signalbox.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreferHeaderTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "handling=strict",
        "Handling = \"Strict\"",
        "HANDLING=\"s\\trict\"",
        "return=minimal, handling=strict",
        "respond-async; a=b,handling=strict; c=d, wait=10",
        "foo=\"a, handling=lenient; \\\", handling=lenient\", handling=strict",
        "foo; p=\"x, handling=lenient\", handling=strict;q=\"y\"",
        ",,handling=strict,",
        "handling=strict, handling=lenient",
        "handling=strict; handling=lenient",
      })
  void findsOnePreferenceAmongOthersInAnyForm(String header) {
    assertThat(PreferHeader.parse(List.of(header))).containsEntry("handling", "strict");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "handling",
        "handling=",
        "handling=lenient",
        "strict",
        "x=handling=strict",
        "foo=\"a, handling=strict\"",
        "foo=\"never closed, handling=strict",
        "foo; handling=strict",
        "handling=whatever, handling=strict",
        "handling, handling=strict",
        "handling=\"strict",
        "handling=strictly",
        "=strict",
      })
  void findsNoPreferenceThatIsNotThere(String header) {
    assertThat(PreferHeader.parse(List.of(header))).doesNotContain(entry("handling", "strict"));
  }

  @Test
  void headersAddUpAndTheFirstStatementCounts() {
    assertThat(
            PreferHeader.parse(
                List.of("handling=strict", "return=representation, handling=lenient", "wait=10")))
        .containsOnly(
            entry("handling", "strict"), entry("return", "representation"), entry("wait", "10"));
  }

  @Test
  void aQuoteThatIsNeverClosedEndsWithItsHeader() {
    assertThat(PreferHeader.parse(List.of("foo=\"open", "handling=strict")))
        .containsEntry("handling", "strict");
  }

  @Test
  void withoutHeaderNothingIsStated() {
    assertThat(PreferHeader.parse(List.of())).isEmpty();
  }
}
