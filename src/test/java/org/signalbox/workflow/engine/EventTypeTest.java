package org.signalbox.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EventTypeTest {

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"None", "Run"})
  void eventHasTheTriggerOfItsName(EventType event) {
    assertThat(event.trigger()).map(Enum::name).contains(event.name());
    assertThat(event.number()).isEqualTo(1000 + event.trigger().orElseThrow().number());
  }

  @ParameterizedTest
  @EnumSource(names = {"None", "Run"})
  void eventThatConcernsNobodyHasNoTrigger(EventType event) {
    assertThat(event.trigger()).isEmpty();
    assertThat(event.goals()).isEmpty();
    assertThat(event.action()).isEmpty();
  }

  @Test
  void numberOutsideTheTableThrows() {
    assertThat(Numbered.of(EventType.class, 1013)).isEqualTo(EventType.SaleLost);
    assertThatThrownBy(() -> Numbered.of(EventType.class, 2))
        .hasMessage("EventType has no number 2");
  }
}
