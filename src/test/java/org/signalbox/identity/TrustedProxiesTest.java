package org.signalbox.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.signalbox.wire.InvalidSetting;
import org.signalbox.wire.SettingSource;

class TrustedProxiesTest {

  @ParameterizedTest(name = "{0} forwards {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          198.51.100.1 | 203.0.113.9                        | 198.51.100.1
          10.1.2.3     | 203.0.113.9                        | 203.0.113.9
          10.1.2.3     | 1.2.3.4, 203.0.113.9               | 203.0.113.9
          10.1.2.3     | 1.2.3.4,203.0.113.9, 10.9.9.9      | 203.0.113.9
          10.1.2.3     | 10.4.4.4                           | 10.4.4.4
          10.1.2.3     | ~~                                 | 10.1.2.3
          10.1.2.3     | unknown                            | 10.1.2.3
          10.1.2.3     | 203.0.113.9, localhost             | 10.1.2.3
          10.1.2.3     | 300.1.1.1                          | 10.1.2.3
          10.1.2.3     | 2001:db8::7                        | 2001:db8::7
          192.168.0.7  | 203.0.113.9                        | 203.0.113.9
          192.168.0.8  | 203.0.113.9                        | 192.168.0.8
          ::1          | 203.0.113.9                        | 203.0.113.9
          2001:db8:1::5| 203.0.113.9                        | 203.0.113.9
          2001:db8:2::5| 203.0.113.9                        | 2001:db8:2::5
          @unix        | 203.0.113.9                        | @unix
          """)
  void lastAddressThatIsNoProxyOfOursCounts(String remote, String forwarded, String caller) {
    assertThat(
            proxies("10.0.0.0/8 192.168.0.7, ::1 2001:db8:1::/48")
                .caller(remote, List.of(forwarded)))
        .isEqualTo(caller);
  }

  @Test
  void headersAreReadInTheirOrder() {
    assertThat(proxies("10.0.0.0/8").caller("10.0.0.1", List.of("1.1.1.1", "2.2.2.2, 10.0.0.2")))
        .isEqualTo("2.2.2.2");
  }

  @Test
  void onlyAProxyOfOursCanSayThatTheLineIsSecure() {
    TrustedProxies proxies = proxies("10.0.0.0/8");

    assertThat(proxies.forwardsHttps("10.0.0.1", Optional.of("HTTPS"))).isTrue();
    assertThat(proxies.forwardsHttps("10.0.0.1", Optional.of("http"))).isFalse();
    assertThat(proxies.forwardsHttps("10.0.0.1", Optional.empty())).isFalse();
    assertThat(proxies.forwardsHttps("192.0.2.1", Optional.of("https"))).isFalse();
  }

  @Test
  void nobodyIsTrustedUnlessSomebodySaysSo() {
    assertThat(proxies("").caller("127.0.0.1", List.of("1.1.1.1"))).isEqualTo("127.0.0.1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"proxy.example", "10.0.0.0/33", "10.0.0", "10.0.0.0/x", "/8", "1.2.3.256"})
  void otherWordsStopTheDeployment(String text) {
    assertThatExceptionOfType(InvalidSetting.class).isThrownBy(() -> proxies(text));
  }

  @Test
  void wholeNetworkOfAnIpv6AddressIsOneSource() {
    assertThat(TrustedProxies.source("2001:db8:0:1::1"))
        .isEqualTo(TrustedProxies.source("2001:db8:0:1:ffff::2"))
        .isNotEqualTo(TrustedProxies.source("2001:db8:0:2::1"));
    assertThat(TrustedProxies.source("192.0.2.1")).isEqualTo("192.0.2.1");
  }

  private static TrustedProxies proxies(String text) {
    return TrustedProxies.of("proxies", SettingSource.of(Map.of("proxies", text)));
  }
}
