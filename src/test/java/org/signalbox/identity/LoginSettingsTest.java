package org.signalbox.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signalbox.wire.InvalidSetting;
import org.signalbox.wire.SettingSource;

/** Wire-contract 0.3 and 1.4 to 1.6. */
class LoginSettingsTest {

  @Test
  void onsiteIsWhatNobodyChose() {
    LoginSettings settings = settings(Map.of());

    assertThat(settings.online()).isFalse();
    assertThat(settings.basic()).isTrue();
    assertThat(settings.tickets()).isTrue();
    assertThat(settings.knowsApplication(Optional.empty())).isTrue();
    assertThat(settings.challenge()).isEqualTo("Basic realm=\"SuperOffice\", charset=\"UTF-8\"");
    assertThat(settings.tenant()).isEqualTo("Cust12345");
    assertThat(settings.ticketLife()).isEqualTo(Duration.ofHours(6));
    assertThat(settings.useResolution()).isEqualTo(Duration.ofMinutes(1));
    assertThat(settings.tokenLife()).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void onlineTakesNoBasicAndAsksTicketsForTheirApplication() {
    LoginSettings settings =
        settings(Map.of("signalbox.profile", "online", "signalbox.app-tokens", "one, two"));

    assertThat(settings.basic()).isFalse();
    assertThat(settings.challenge()).isEqualTo("Bearer");
    assertThat(settings.knowsApplication(Optional.of("two"))).isTrue();
    assertThat(settings.knowsApplication(Optional.of("three"))).isFalse();
    assertThat(settings.knowsApplication(Optional.of(""))).isFalse();
    assertThat(settings.knowsApplication(Optional.empty())).isFalse();
  }

  @Test
  void eachSchemeHasItsSwitch() {
    LoginSettings settings =
        settings(
            Map.of(
                "signalbox.authorize-with-username", "false",
                "signalbox.authorize-with-ticket", "false"));

    assertThat(settings.basic()).isFalse();
    assertThat(settings.passwords()).isFalse();
    assertThat(settings.tickets()).isFalse();
    assertThat(settings.challenge()).isEqualTo("Bearer");
  }

  @Test
  void shortLivesAreRecordedMoreOften() {
    assertThat(settings(Map.of("signalbox.ticket-seconds", "60")).useResolution())
        .isEqualTo(Duration.ofSeconds(1));
  }

  @ParameterizedTest
  @CsvSource({
    "signalbox.profile, cloud",
    "signalbox.authorize-with-implicit, true",
    "signalbox.authorize-with-ticket, maybe",
    "signalbox.tenant, Cust/1",
    "signalbox.ticket-seconds, 0",
    "signalbox.token-seconds, 1h",
    "signalbox.login-attempts-per-account, many",
    "signalbox.trusted-proxies, somewhere",
  })
  void whatCannotBeReadStopsTheDeployment(String name, String text) {
    assertThatExceptionOfType(InvalidSetting.class)
        .isThrownBy(() -> settings(Map.of(name, text)))
        .withMessageContaining(name)
        .withMessageContaining(text);
  }

  private static LoginSettings settings(Map<String, String> settings) {
    return new LoginSettings(SettingSource.of(settings));
  }
}
