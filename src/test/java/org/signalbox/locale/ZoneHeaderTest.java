package org.signalbox.locale;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZoneHeaderTest {

  @ParameterizedTest(name = "[{0}]")
  @CsvSource(
      delimiter = '|',
      value = {
        "NO                     | NO        | false",
        "no, includeTZOffset    | no        | true",
        "NO,includeTZOffset     | NO        | true",
        "NO,INCLUDETZOFFSET     | NO        | true",
        "includeTZOffset, NO    | NO        | true",
        "includetzoffset        | ''        | true",
        "' , includeTZOffset'   | ''        | true",
        "261                    | 261       | false",
        "Mars/Base              | Mars/Base | false",
        "''                     | ''        | false",
        "' '                    | ''        | false",
        "NO;includeTZOffset     | NO;includeTZOffset | false",
      })
  void codeAndFlagAreApart(String value, String name, boolean withOffset) {
    assertThat(ZoneHeader.of(List.of(value)))
        .isEqualTo(new ZoneHeader(Optional.of(name).filter(text -> !text.isEmpty()), withOffset));
  }

  @Test
  void absentAndRepeatedHeadersAreFine() {
    assertThat(ZoneHeader.of(List.of())).isEqualTo(new ZoneHeader(Optional.empty(), false));
    assertThat(ZoneHeader.of(List.of("NO", "includeTZOffset")))
        .isEqualTo(new ZoneHeader(Optional.of("NO"), true));
  }
}
