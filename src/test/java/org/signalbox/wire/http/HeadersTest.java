package org.signalbox.wire.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signalbox.wire.InvalidSetting;
import org.signalbox.wire.SettingSource;

class HeadersTest {

  private static final String BROWSER =
      "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

  @ParameterizedTest(name = "[{0}]")
  @CsvSource(
      delimiter = '|',
      nullValues = "absent",
      value = {
        "absent | true | false",
        "*/* | true | false",
        "text/html | true | true",
        "application/json | false | false",
        "application/json; charset=utf-8 | false | false",
        "application/xml | false | false",
        "text/html;q=0.5, application/json | false | false",
        "text/html, application/json;q=0.5 | true | true",
        "application/json;q=0 | true | false",
        "TEXT/HTML | true | true",
        ";;; | true | false",
      })
  void pageIsShownToWhoeverExpectsOne(String accept, boolean onRoot, boolean onOperation) {
    assertThat(Page.isWanted(accept, true)).isEqualTo(onRoot);
    assertThat(Page.isWanted(accept, false)).isEqualTo(onOperation);
  }

  @Test
  void browserIsShownAPageEverywhere() {
    assertThat(Page.isWanted(BROWSER, true)).isTrue();
    assertThat(Page.isWanted(BROWSER, false)).isTrue();
  }

  @ParameterizedTest(name = "[{0}]")
  @CsvSource(
      delimiter = '|',
      value = {
        "gzip | true",
        "GZIP | true",
        "x-gzip | true",
        "deflate, gzip;q=0.5 | true",
        "* | true",
        "identity | false",
        "gzip;q=0 | false",
        "gzip; q=0.000, * | false",
        "*;q=0 | false",
        "'' | false",
        ",;, | false",
      })
  void gzipIsUsedOnlyWhereItIsTaken(String header, boolean taken) {
    assertThat(AcceptEncoding.takesGzip(List.of(header))).isEqualTo(taken);
  }

  @Test
  void withoutAcceptEncodingNothingIsCompressed() {
    assertThat(AcceptEncoding.takesGzip(null)).isFalse();
  }

  @ParameterizedTest(name = "{0} allows {1}: {2}")
  @CsvSource({
    "https://good.example, https://good.example, true",
    "https://good.example, HTTPS://GOOD.example, true",
    "https://good.example, https://good.example.evil.example, false",
    "https://good.example, http://good.example, false",
    "https://a.example https://b.example, https://b.example, true",
    "http://localhost*, http://localhost:3000, true",
    "http://localhost*, https://localhost:3000, false",
    "*, https://any.example, true",
    "'', https://any.example, false",
  })
  void originIsAllowedAsConfigured(String configured, String origin, boolean allowed) {
    List<String> patterns =
        Arrays.stream(configured.split(" ")).filter(pattern -> !pattern.isEmpty()).toList();

    assertThat(new CorsOrigins(patterns).allows(origin)).isEqualTo(allowed);
  }

  @Test
  void publicUrlEndsWithASlash() {
    HttpSettings settings =
        new HttpSettings(
            SettingSource.of(Map.of("signalbox.public-url", "https://crm.example/SO")));

    assertThat(settings.publicUrl()).hasToString("Optional[https://crm.example/SO/]");
  }

  @Test
  void publicUrlThatIsNoneIsRefused() {
    assertThatExceptionOfType(InvalidSetting.class)
        .isThrownBy(
            () -> new HttpSettings(SettingSource.of(Map.of("signalbox.public-url", "crm.example"))))
        .withMessageContaining("signalbox.public-url");
  }

  @Test
  void switchedOffCorsHasNoOrigins() {
    HttpSettings settings =
        new HttpSettings(
            SettingSource.of(
                Map.of("signalbox.cors-enable", "false", "signalbox.cors-origin", "*")));

    assertThat(settings.corsOrigins().enabled()).isFalse();
  }
}
