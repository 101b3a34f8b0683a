package org.signalbox.workflow.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signalbox.wire.InvalidSetting;
import org.signalbox.wire.SettingSource;
import org.signalbox.workflow.store.EngineSettings;

class DeliverySettingsTest {

  @Test
  void nothingSetMeansThatNothingIsSent() {
    DeliverySettings settings = with(Map.of());

    assertThat(settings.sendsMail()).isFalse();
    assertThat(settings.sendsSms()).isFalse();
    assertThat(settings.runsScripts()).isFalse();
    assertThat(settings.unsubscribeUrl(1, 2)).isEmpty();
    assertThat(new EngineSettings(SettingSource.of(Map.of())).on()).isTrue();
    assertThat(new EngineSettings(SettingSource.of(Map.of("signalbox.engine", "OFF"))).on())
        .isFalse();
  }

  @Test
  void everySettingIsRead() {
    DeliverySettings settings =
        with(
            Map.of(
                "signalbox.mail-host", "mail.example",
                "signalbox.mail-tls", "tls",
                "signalbox.mail-user", "u",
                "signalbox.mail-password", "p",
                "signalbox.sms-url", "https://sms.example/send",
                "signalbox.sms-secret", "s",
                "signalbox.unsubscribe-url", "https://a.example/{type}/{person}"));

    assertThat(settings.mail())
        .contains(
            new MailServer("mail.example", 465, Optional.of("u"), "p", "tls", Optional.empty()));
    assertThat(settings.sms()).contains(new Gateway(URI.create("https://sms.example/send"), "s"));
    assertThat(settings.unsubscribeUrl(1, 2)).contains("https://a.example/2/1");
  }

  @ParameterizedTest
  @CsvSource({
    "signalbox.sms-url, ftp://x.example",
    "signalbox.sms-url, https://without.a.secret",
    "signalbox.script-url, 'https://x.example/a b'",
    "signalbox.unsubscribe-url, mailto:x@y.example",
    "signalbox.webhook-hosts, https://x.example",
    "signalbox.webhook-hosts, '*x.example'",
    "signalbox.webhook-hosts, x.*.example",
  })
  void whatCannotBeUsedStopsTheDeployment(String name, String value) {
    assertThatThrownBy(() -> with(Map.of(name, value))).isInstanceOf(InvalidSetting.class);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "'', https://anything.at.all, true",
    "crm.example, https://crm.example/hook, true",
    "crm.example, http://CRM.Example:8080, true",
    "CRM.Example, http://crm.example, true",
    "crm.example, https://a.crm.example, false",
    "crm.example, https://crm.example.org, false",
    "*.example, https://a.b.example, true",
    "*.crm.example, https://crm.example, false",
    "*.crm.example, https://evilcrm.example, false",
    "a.example *.b.example, https://c.b.example, true",
    "a.example *.b.example, https://c.example, false",
    "127.0.0.1, http://127.0.0.1:9, true",
    "127.0.0.1, http://127.0.0.2:9, false",
    "[::1], 'http://[::1]:9', true",
  })
  void webhooksMayCallTheHostsThatAreNamed(String hosts, String url, boolean may) {
    DeliverySettings settings = with(Map.of("signalbox.webhook-hosts", hosts));

    assertThat(settings.webhookHosts().allow(URI.create(url))).isEqualTo(may);
  }

  @Test
  void certificateThatCannotBeReadStopsTheDeployment() {
    Map<String, String> settings =
        Map.of("signalbox.mail-host", "h", "signalbox.mail-certificate", "pom.xml");

    assertThatThrownBy(() -> with(settings)).isInstanceOf(InvalidSetting.class);
  }

  @Test
  void secretsAreNeverSaid() {
    assertThat(new Gateway(URI.create("https://x.example"), "hidden").toString())
        .doesNotContain("hidden");
    assertThat(
            new MailServer("h", 25, Optional.of("u"), "hidden", "off", Optional.empty()).toString())
        .doesNotContain("hidden");
  }

  private static DeliverySettings with(Map<String, String> settings) {
    return new DeliverySettings(SettingSource.of(settings));
  }
}
