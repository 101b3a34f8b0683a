package org.signalbox.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signalbox.wire.InvalidSetting;
import org.signalbox.wire.SettingSource;

class ProviderSettingsTest {

  private static final Map<String, String> LEAST =
      Map.of(
          "signalbox.oidc-issuer", "https://login.example/realm",
          "signalbox.oidc-audience", "signalbox");

  @Test
  void thereIsNoProviderUnlessOneIsNamed() {
    assertThat(ProviderSettings.of(SettingSource.of(Map.of()))).isEmpty();
  }

  @Test
  void issuerAndAudienceAreEnough() {
    ProviderSettings provider = ProviderSettings.of(SettingSource.of(LEAST)).orElseThrow();

    assertThat(provider.claim()).isEqualTo("preferred_username");
    assertThat(provider.algorithms()).containsExactlyInAnyOrder("RS256", "PS256", "ES256");
    assertThat(provider.keys()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "signalbox.oidc-algorithms, none",
    "signalbox.oidc-algorithms, RS256 HS256",
    "signalbox.oidc-algorithms, rs256",
    "signalbox.oidc-issuer, http://login.example",
    "signalbox.oidc-issuer, login.example",
    "signalbox.oidc-issuer, http://localhost.evil.example",
    "signalbox.oidc-issuer, https://lo gin.example",
    "signalbox.oidc-jwks-uri, http://login.example/keys",
    "signalbox.oidc-jwks-uri, file:/etc/keys",
  })
  void whatProvesNothingStopsTheDeployment(String name, String text) {
    Map<String, String> settings = new HashMap<>(LEAST);
    settings.put(name, text);

    assertThatExceptionOfType(InvalidSetting.class)
        .isThrownBy(() -> ProviderSettings.of(SettingSource.of(settings)))
        .withMessageContaining(name);
  }

  @Test
  void issuerWithoutAudienceStopsTheDeployment() {
    assertThatExceptionOfType(InvalidSetting.class)
        .isThrownBy(
            () ->
                ProviderSettings.of(
                    SettingSource.of(Map.of("signalbox.oidc-issuer", "https://login.example"))))
        .withMessageContaining("signalbox.oidc-audience");
  }

  @ParameterizedTest
  @CsvSource({"http://localhost:80/a", "http://127.0.0.1/a", "http://[::1]:1/a", "https://a.b/c"})
  void ownMachineNeedsNoCertificate(URI uri) {
    assertThat(ProviderSettings.uri("x", uri.toString())).isEqualTo(uri);
  }
}
