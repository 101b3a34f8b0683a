package org.signalbox.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentTypeTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/json | application/json |",
        "Application/JSON | application/json |",
        "application/json; charset=utf-8 | application/json | utf-8",
        "application/json;CharSet=\"UTF-16\" | application/json | UTF-16",
        "' text/xml ; a=b ; charset = utf-8 ; c' | text/xml | utf-8",
        "application/json; | application/json |",
        "application/json; charset= | application/json |",
        "application/json; a=\"b;charset=x\" | application/json |",
        "application/json-patch+json | application/json-patch+json |",
      })
  void readsNameAndCharset(String header, String name, @Nullable String charset) {
    assertThat(ContentType.parse(header))
        .contains(new ContentType(name, Optional.ofNullable(charset)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "garbage",
        "application/",
        "/json",
        "application//json",
        "application/json, text/xml",
        "application/json charset=utf-8",
        "application/json; a=\"b",
        "<script>/json",
        "application/json\u0001",
      })
  void isNothingWhenMalformed(String header) {
    assertThat(ContentType.parse(header)).isEmpty();
  }

  @Test
  void tellsServersNothingTheyCannotRead() {
    assertThat(ContentType.parse("TEXT/xml; charset=utf-8; x; y=\"z\"").map(ContentType::toString))
        .contains("text/xml; charset=\"utf-8\"");
    assertThat(ContentType.parse("text/xml;;;").map(ContentType::toString)).contains("text/xml");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a/b;", ";a=\"", "a", " ", ";charset"})
  void longHeadersAreReadInBoundedTime(String part) {
    assertTimeoutPreemptively(
        Duration.ofSeconds(5), () -> ContentType.parse("a/b" + part.repeat(20_000)));
  }
}
