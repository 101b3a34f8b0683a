package org.signalbox.locale;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "en,         en, en-US, US",
    "EN-us,      en, en-US, US",
    "en-GB,      en, en-GB, US",
    "us,         en, en-US, US",
    "no,         nb, nb-NO, NO",
    "nb,         nb, nb-NO, NO",
    "nb-no,      nb, nb-NO, NO",
    "no-NO,      nb, nb-NO, NO",
    "nn,         nb, nn,    NO",
    "sv,         sv, sv-SE, SW",
    "SW,         sv, sv-SE, SW",
    "da,         da, da-DK, DA",
    "GE,         de, de-DE, GE CH",
    "de,         de, de-DE, GE CH",
    "de-AT,      de, de-AT, GE CH",
    "de-CH,      de, de-CH, CH GE",
    "fr,         fr, fr-FR, FR",
    "fr-CA,      fr, fr-CA, FR",
    "nl-BE,      nl, nl-BE, NL",
    "es,         en, es-ES, SP",
    "pt,         en, pt-BR, BR",
    "ja,         en, ja-JP, JP",
    "uk,         en, uk-UA, UK",
    "is,         en, is,    ''",
    "tlh,        en, en-US, US",
    "xx-YY,      en, en-US, US",
    "sv-XX,      sv, sv-SE, SW",
    "en-u-ca-buddhist, en, en-US, US",
    "de-DE-x-mine,     de, de-DE, GE CH",
  })
  void tagsAndCodesNameWordsCultureAndCodes(
      String tag, String words, String culture, String codes) {
    Language language = Language.of(tag);

    assertThat(language.words().toLanguageTag()).isEqualTo(words);
    assertThat(language.culture().toLanguageTag()).isEqualTo(culture);
    assertThat(language.codes()).isEqualTo(codes.isEmpty() ? List.of() : List.of(codes.split(" ")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "*",
        "x",
        "e",
        "english",
        "en_US",
        "en-",
        "-en",
        "e n",
        "é1",
        "en-toolongsubtag"
      })
  void otherTextIsNoTag(String text) {
    assertThat(Language.isTag(text)).isFalse();
  }
}
