package org.signalbox.locale;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cases 145 to 155 of wire-contract 13.10, and the order of 7.4 to 7.6. */
class TranslationTest {

  private static final String SAMPLES = "org.signalbox.locale.Samples";

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "en | NO:\"Leverandør\";US:\"Supplier\"     | Supplier",
        "no | NO:\"Leverandør\";US:\"Supplier\"     | Leverandør",
        "fr | NO:\"Leverandør\";US:\"Supplier\"     | Supplier",
        "no | [SR_X]                                | norsk tekst",
        "en | [SR_X]                                | it's English",
        "fr | [SR_X]                                | it's English",
        "no | [SR_X], [SR_Y] og [SR_X]              | norsk tekst, mer og norsk tekst",
        "no | [SR_UNKNOWN]                          | [SR_UNKNOWN]",
        "no | [SR_]                                 | [SR_]",
        "no | [F:1.5]                               | 1,5",
        "no | US:\"[F:1.5]\";NO:\"[F:2.5]\"         | 2,5",
        "no | US:\"[SR_Y]\";NO:\"[SR_X]\"           | norsk tekst",
        "no | plain text                            | plain text",
      })
  void textIsTranslated(String language, String text, String expected) {
    assertThat(into(language).translate(text)).isEqualTo(expected);
  }

  @Test
  void nothingIsTouchedWithoutALanguage() {
    assertThat(Translation.NONE.translate("[SR_X]")).isEqualTo("[SR_X]");
    assertThat(Translation.NONE.translate("[I:123]")).isEqualTo("[I:123]");
    assertThat(Translation.NONE.translate("US:\"a\";NO:\"b\"")).isEqualTo("US:\"a\";NO:\"b\"");
    assertThat(Translation.NONE.say(Phrase.of("post-it")))
        .isEqualTo("A post-it note has no completion.");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "en, Company name",
    "no, Firmanavn",
    "sv, Företagsnamn",
    "da, Firmanavn",
    "de, Firmenname",
    "nl, Bedrijfsnaam",
    "fr, Nom de société",
  })
  void publishedResourceStringIsKnown(String language, String expected) {
    Translation translation = Translation.into(Language.of(language), Language.of("en").culture());

    assertThat(translation.translate("[SR_MANDATORY_FIELD_1281]")).isEqualTo(expected);
  }

  @Test
  void receiptIsTranslatedValueByValue() {
    String receipt =
        """
        {"event_id":"[SR_X]","duplicate":false,"n":1.50,"none":null,"[SR_X]":"[SR_X]",\
        "names":["US:\\"a\\";NO:\\"b\\"",{"reason":"[SR_X]","text":"[SR_Y]"}]}""";

    assertThat(into("no").translate(receipt))
        .isEqualTo(
            """
            {"event_id":"[SR_X]","duplicate":false,"n":1.50,"none":null,"[SR_X]":"norsk tekst",\
            "names":["b",{"reason":"[SR_X]","text":"mer"}]}""");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{ \"a\" :  \"b\" }",
        "{\"a\":[SR_UNKNOWN]}",
        "{",
        "{}",
      })
  void textWithNothingToTranslateStaysToTheLetter(String text) {
    assertThat(into("no").translate(text)).isEqualTo(text);
  }

  @Test
  void textThatOnlyLooksLikeAnObjectIsTranslatedAsAWhole() {
    assertThat(into("no").translate("{[SR_X]}")).isEqualTo("{norsk tekst}");
    assertThat(into("no").translate("{".repeat(5000) + "[SR_Y]")).endsWith("{mer");
    assertThat(into("no").translate("{\"a\":".repeat(5000) + "[SR_Y]")).endsWith("mer");
  }

  private static Translation into(String tag) {
    Language language = Language.of(tag);
    return Translation.into(language, language.culture(), SAMPLES);
  }
}
