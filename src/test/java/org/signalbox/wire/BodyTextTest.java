package org.signalbox.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.Charset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyTextTest {

  private static final String TEXT = "{\"å\": \"日本 😂\"}";
  private static final String BOM = "\uFEFF";

  @Test
  void isUtf8WithoutFurtherWord() {
    assertThat(BodyText.decode(TEXT.getBytes(UTF_8), Optional.empty())).isEqualTo(TEXT);
    assertThat(BodyText.decode(TEXT.getBytes(UTF_8), Optional.of("utf-8"))).isEqualTo(TEXT);
    assertThat(BodyText.decode(new byte[0], Optional.empty())).isEmpty();
  }

  static Stream<Charset> charsets() {
    return Stream.of(UTF_8, UTF_16LE, UTF_16BE);
  }

  @ParameterizedTest
  @MethodSource("charsets")
  void byteOrderMarkDecidesWhateverIsDeclared(Charset charset) {
    byte[] bytes = (BOM + TEXT).getBytes(charset);

    assertThat(BodyText.decode(bytes, Optional.empty())).isEqualTo(TEXT);
    assertThat(BodyText.decode(bytes, charset("utf-8"))).isEqualTo(TEXT);
    assertThat(BodyText.decode(bytes, charset("utf-16"))).isEqualTo(TEXT);
  }

  @ParameterizedTest(name = "{0} is read as {1}")
  @CsvSource({
    "utf-8, UTF-8",
    "UTF-8, UTF-8",
    "utf-16, UTF-16LE",
    "UTF-16LE, UTF-16LE",
    "utf-16be, UTF-16BE",
    "no-such-charset, UTF-8",
    "iso-8859-1, UTF-8",
    "'', UTF-8",
  })
  void declaredCharsetDecidesWithoutByteOrderMark(String declared, Charset charset) {
    assertThat(BodyText.decode(TEXT.getBytes(charset), charset(declared))).isEqualTo(TEXT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ff", "22e522", "c0af", "eda080", "f4908080", "e697", "efbbbfff"})
  void refusesBytesThatUtf8Forbids(String hex) {
    assertThatExceptionOfType(InvalidRequest.class)
        .isThrownBy(() -> BodyText.decode(HexFormat.of().parseHex(hex), Optional.empty()))
        .withMessage("The body is not valid UTF-8 text.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"7b007d", "00d87b00"})
  void refusesBytesThatUtf16Forbids(String hex) {
    assertThatExceptionOfType(InvalidRequest.class)
        .isThrownBy(() -> BodyText.decode(HexFormat.of().parseHex(hex), charset("utf-16")))
        .withMessage("The body is not valid UTF-16LE text.");
  }

  @Test
  void latin1IsNotGuessed() {
    assertThatExceptionOfType(InvalidRequest.class)
        .isThrownBy(() -> BodyText.decode("é".getBytes(ISO_8859_1), charset("iso-8859-1")));
  }

  @Test
  void zerosShowUtf16ThatNobodyNamed() {
    assertThat(BodyText.decode("{}".getBytes(UTF_16LE), Optional.empty())).isEqualTo("{}");
    assertThat(BodyText.decode("{}".getBytes(UTF_16BE), Optional.of("utf-8"))).isEqualTo("{}");
  }

  @ParameterizedTest(name = "{0} as {1}")
  @CsvSource({
    "<?xml version='1.0' encoding='ISO-8859-1'?><a>é</a>, ISO-8859-1",
    "<?xml version='1.0' encoding='windows-1252' ?><a>€</a>, windows-1252",
    "<?xml version='1.0' encoding='utf-8'?><a>é</a>, UTF-8",
    "<?xml version='1.0' encoding='no-such'?><a>é</a>, UTF-8",
    "<?xml version='1.0' encoding='utf-16'?><a>é</a>, UTF-8",
    "<?xml version='1.0' encoding='utf-16'?><a>é</a>, UTF-16LE",
    "<?xml version='1.0'?><a>é</a>, UTF-8",
    "<a encoding='ISO-8859-1'>é</a>, UTF-8",
  })
  void theDeclarationOfXmlNamesItsCharset(String text, Charset charset) {
    assertThat(BodyText.decodeXml(text.getBytes(charset), Optional.empty())).isEqualTo(text);
  }

  @Test
  void theMediaTypeIsBelievedBeforeTheDeclarationOfXml() {
    String text = "<?xml version='1.0' encoding='ISO-8859-1'?><a>é</a>";

    assertThat(BodyText.decodeXml(text.getBytes(UTF_8), Optional.of("utf-8"))).isEqualTo(text);
  }

  private static Optional<String> charset(String name) {
    return Optional.of(name);
  }
}
