package org.signalbox.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

  private static final String FLOW_LIMIT = "signalbox.flow-limit";

  @AfterEach
  void forgetTheProperty() {
    System.clearProperty(FLOW_LIMIT);
  }

  @Test
  void nothingSetGivesTheDefaults() {
    Settings settings = with(Map.of());

    assertThat(settings.strict()).isFalse();
    assertThat(settings.flowLimit()).isZero();
    assertThat(settings.maxActivityIds()).isEqualTo(10_000);
    assertThat(settings.maxBodyBytes()).isEqualTo(4_194_304);
  }

  @Test
  void everySettingIsRead() {
    Settings settings =
        with(
            Map.of(
                "signalbox.strict", "TRUE",
                "signalbox.flow-limit", "7",
                "signalbox.max-activity-ids", "999999999",
                "signalbox.max-body-bytes", "0"));

    assertThat(settings.strict()).isTrue();
    assertThat(settings.flowLimit()).isEqualTo(7);
    assertThat(settings.maxActivityIds()).isEqualTo(999_999_999);
    assertThat(settings.maxBodyBytes()).isZero();
  }

  @ParameterizedTest(name = "{0}={1}")
  @CsvSource({
    "signalbox.strict, yes, true or false",
    "signalbox.flow-limit, -1, a whole number from 0 to 999999999",
    "signalbox.flow-limit, many, a whole number from 0 to 999999999",
    "signalbox.max-activity-ids, 1e3, a whole number from 0 to 999999999",
    "signalbox.max-body-bytes, 4294967296, a whole number from 0 to 999999999",
  })
  void textThatCannotBeReadIsRefusedByName(String name, String text, String rule) {
    assertThatExceptionOfType(InvalidSetting.class)
        .isThrownBy(() -> with(Map.of(name, text)))
        .withMessage("Setting " + name + " must be " + rule + ", but is '" + text + "'.");
  }

  @Test
  void systemPropertyIsReadWithoutBlanksAroundIt() {
    System.setProperty(FLOW_LIMIT, " 12 ");

    assertThat(new Settings().flowLimit()).isEqualTo(12);
  }

  @Test
  void blankSystemPropertyCountsAsNotSet() {
    System.setProperty(FLOW_LIMIT, " ");

    assertThat(new Settings().flowLimit()).isZero();
  }

  @Test
  void environmentVariableIsReadWhereNoPropertyIsSet() {
    Map<String, String> environment =
        Map.of("SIGNALBOX_FLOW_LIMIT", "3", "SIGNALBOX_MAX_ACTIVITY_IDS", "4");
    System.setProperty(FLOW_LIMIT, "12");

    Settings settings =
        new Settings(new SettingSource(name -> SettingSource.fromMachine(name, environment)));

    assertThat(settings.flowLimit()).isEqualTo(12);
    assertThat(settings.maxActivityIds()).isEqualTo(4);
  }

  private static Settings with(Map<String, String> values) {
    return new Settings(SettingSource.of(values));
  }
}
