package org.signalbox.workflow.participant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signalbox.locale.Phrase;
import org.signalbox.wire.Settings;
import org.signalbox.workflow.FlowDatabase;
import org.signalbox.workflow.engine.FlowLimit;

class FencingInfoTest {

  @RegisterExtension static final FlowDatabase DATABASE = new FlowDatabase();

  @AfterEach
  void forgetTheLimit() {
    System.clearProperty("signalbox.flow-limit");
  }

  @ParameterizedTest(name = "{0} of {1}: near {2}, reached {3}")
  @CsvSource({
    "0, 0, false, false",
    "999, 0, false, false", // no limit
    "0, 1, false, false",
    "1, 1, true, true",
    "7, 10, false, false",
    "8, 10, true, false",
    "9, 10, true, false",
    "10, 10, true, true",
    "11, 10, true, true", // the limit was lowered
    "3, 4, false, false",
    "4, 5, true, false",
  })
  void tellsHowNearTheLimitIs(int open, int maximum, boolean near, boolean reached) {
    FencingInfo info = new FencingInfo(open, new FlowLimit(maximum));

    assertThat(info.near()).isEqualTo(near);
    assertThat(info.reached()).isEqualTo(reached);
    assertThat(info.warning().isPresent()).isEqualTo(near);
    assertThat(info.tooltip().isPresent()).isEqualTo(near);
  }

  @Test
  void warnsInWords() {
    assertThat(new FencingInfo(10, new FlowLimit(10)).warning().map(Phrase::english))
        .hasValue("10 of at most 10 email flows are open: the limit is reached.");
    assertThat(new FencingInfo(8, new FlowLimit(10)).warning().map(Phrase::english))
        .hasValue("8 of at most 10 email flows are open.");
  }

  @Test
  void countsRunningAndPausedFlows() {
    System.setProperty("signalbox.flow-limit", "3");
    DATABASE.flow(5, "status = 3");
    DATABASE.flow(6, "status = 2, paused_at = now()");
    DATABASE.flow(7, "");

    assertThat(
            DATABASE.<FencingInfo>inTransaction(
                entityManager -> {
                  GetWorkflowFencingInfo operation = new GetWorkflowFencingInfo(new Settings());
                  operation.entityManager = entityManager;
                  return operation.get();
                }))
        .isEqualTo(new FencingInfo(2, new FlowLimit(3)));
  }
}
