package org.signalbox.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreferenceFilterTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "handling=strict",
        "Handling = \"Strict\"",
        "return=minimal, handling=strict",
        "respond-async; a=b,handling=strict; c=d, wait=10",
        ",,handling=strict,",
      })
  void findsOnePreferenceAmongOthersInAnyForm(String header) {
    assertThat(PreferenceFilter.asked(List.of(header))).contains("handling=strict");
  }

  @Test
  void joinsAllHeaders() {
    assertThat(PreferenceFilter.asked(List.of("handling=strict", "return=representation")))
        .containsExactlyInAnyOrder("handling=strict", "return=representation");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "handling", "handling=lenient", "strict", "x=handling=strict"})
  void findsNoPreferenceThatIsNotThere(String header) {
    assertThat(PreferenceFilter.asked(List.of(header))).doesNotContain("handling=strict");
  }

  @Test
  void withoutHeaderNothingIsAsked() {
    assertThat(PreferenceFilter.asked(List.of())).isEmpty();
  }
}
