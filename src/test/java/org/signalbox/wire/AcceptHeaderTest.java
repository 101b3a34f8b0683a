package org.signalbox.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules and the table of wire-contract 6. */
class AcceptHeaderTest {

  @ParameterizedTest(name = "{0} after {1} gives {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # no Accept: the type of the request
                                            | application/json                  | application/json
                                            | application/xml                   | application/xml
                                            | text/xml                          | text/xml
                                            | text/json                         | text/json
                                            | application/merge-patch+json      | application/merge-patch+json
                                            | application/x-www-form-urlencoded | application/json
                                            | text/plain                        | application/json
                                            |                                   | application/json
          # the table
          */*                               | application/xml                   | application/json
          application/*                     | application/xml                   | application/json
          text/*                            | application/xml                   | text/json
          text/html                         | application/json                  | application/json
          image/png                         | application/xml                   | application/xml
          application/xml;q=0.9, application/json;q=0.8 |                       | application/xml
          text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 |     | application/xml
          application/json;q=0              | application/xml                   | application/xml
          ;;;                               |                                   | application/json
          # every type by its name
          text/json                         |                                   | text/json
          application/xml                   |                                   | application/xml
          text/xml                          |                                   | text/xml
          application/json-patch+json       |                                   | application/json-patch+json
          application/merge-patch+json      |                                   | application/merge-patch+json
          APPLICATION/XML                   |                                   | application/xml
          application/json; charset=utf-8   | application/xml                   | application/json
          application/xml; a="b,c;d"; e     |                                   | application/xml
          # ties
          application/xml, application/json |                                   | application/json
          application/merge-patch+json, text/xml |                              | text/xml
          text/json, application/json       |                                   | text/json
          application/xml, */*              |                                   | application/xml
          text/xml, application/*           |                                   | text/xml
          text/*, application/xml           |                                   | application/xml
          */*, text/*                       |                                   | text/json
          application/json;q=0.5, */*       |                                   | application/json
          application/json;q=0.5, text/xml;q=0.6, */*;q=0.1 |                   | text/xml
          */*;q=0.9, application/xml;q=0.1  |                                   | application/json
          # q
          application/xml;q=1.000           |                                   | application/xml
          application/json;q=0.000, application/xml;q=0.001 |                   | application/xml
          application/json ; Q=0.1 , application/xml ; q = 0.2 |                | application/xml
          ,, application/xml ,,             |                                   | application/xml
          # problem details are no form of success
          application/problem+json          | application/xml                   | application/json
          application/problem+json, text/xml |                                  | text/xml
          """)
  void choosesTheWriter(@Nullable String accept, @Nullable String request, String chosen) {
    assertThat(choose(accept, request)).isEqualTo(chosen);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ";;;",
        "application",
        "/",
        "*/xml",
        "application/xml application/json",
        "application/xml;q=x",
        "application/xml;q=2",
        "application/xml;q=-1",
        "application/xml;q=",
        "application/xml, *;q=.2",
        "application/xml; a=\"b",
        "application/xml\u0001",
        "<script>/xml",
        "q=0.5",
        "*",
      })
  void ignoresALineWithAMalformedEntry(String line) {
    assertThat(AcceptHeader.parse(List.of(line)).entries()).isEmpty();
    assertThat(choose(line, "text/xml")).isEqualTo("text/xml");
  }

  @Test
  void readsEveryLineByItself() {
    AcceptHeader accept = AcceptHeader.parse(List.of("application/json;q=0.1", ";;;", "text/xml"));

    assertThat(Writer.choose(accept, Optional.empty())).isEqualTo("text/xml");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "application/problem+json | true",
        "APPLICATION/Problem+JSON;q=0.5 | true",
        "application/json, application/problem+json | true",
        "application/problem+json, application/json;q=0.9 | true",
        "application/problem+json;q=0.5, application/json | false",
        "application/problem+json;q=0 | false",
        "application/* | false",
        "*/* | false",
        "application/json | false",
      })
  void asksForProblemsOnlyByName(String accept, boolean problems) {
    assertThat(Writer.asksForProblems(AcceptHeader.parse(List.of(accept)))).isEqualTo(problems);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a/b;", "\"", "a/b;c=\"", "a/b;c=\"\\", "*/*;", ",", "a/b ", ";q=0;", "aaaaaaa"})
  void longHeadersAreReadInBoundedTime(String part) {
    assertTimeoutPreemptively(
        Duration.ofSeconds(5), () -> AcceptHeader.parse(List.of(part.repeat(20_000))));
  }

  private static String choose(@Nullable String accept, @Nullable String request) {
    return Writer.choose(
        AcceptHeader.parse(accept == null ? List.of() : List.of(accept)),
        Optional.ofNullable(request).flatMap(ContentType::parse));
  }
}
