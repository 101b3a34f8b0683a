package org.signalbox.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Accept-Charset may ask for (wire-contract 5.4). */
class AnswerCharsetTest {

  @ParameterizedTest(name = "{0} gives {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "utf-16 | UTF_16",
        "UTF-16 | UTF_16",
        "utf-8 | UTF_8",
        "* | UTF_8",
        "utf-16, utf-8 | UTF_16",
        "utf-8;q=0.5, utf-16 | UTF_16",
        "utf-16;q=0.5, * | UTF_8",
        "iso-8859-1, utf-16;q=0.1 | UTF_16",
        "utf-16;q=0 | UTF_8",
        "iso-8859-1 | UTF_8",
        ";;; | UTF_8",
        "utf-16;q=x | UTF_8",
        "'' | UTF_8",
      })
  void isTheMostWantedThatWeWrite(String header, AnswerCharset charset) {
    assertThat(AnswerCharset.choose(List.of(header))).isEqualTo(charset);
  }

  @Test
  void isUtf8WhenNobodyAsks() {
    assertThat(AnswerCharset.choose(List.of())).isEqualTo(AnswerCharset.UTF_8);
  }

  @Test
  void utf16IsLittleEndianBehindAByteOrderMark() {
    assertThat(AnswerCharset.UTF_16.bytes("\"é\""))
        .isEqualTo(HexFormat.of().parseHex("fffe2200e9002200"));
    assertThat(AnswerCharset.UTF_8.bytes("é")).isEqualTo("é".getBytes(StandardCharsets.UTF_8));
  }
}
