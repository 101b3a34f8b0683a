package org.signalbox.locale;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MultiLanguageTextTest {

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "NO | US:\"Supplier\";NO:\"Leverandør\"                  | Leverandør",
        "NO | NO:\"Leverandør\";US:\"Supplier\";                 | Leverandør",
        "US | NO:\"Leverandør\";US:\"Supplier\"                  | Supplier",
        "FR | NO:\"Leverandør\";US:\"Supplier\"                  | Supplier",
        "FR | NO:\"Leverandør\";GE:\"Lieferant\"                 | Leverandør",
        "CH GE | US:\"Supplier\";GE:\"Lieferant\"                | Lieferant",
        "CH GE | US:\"Supplier\";GE:\"Lieferant\";CH:\"Liferant\" | Liferant",
        "NO | US:\"A\" ; NO:\"B\"                                | B",
        "NO | US:\"\";NO:\"\"                                    | ``",
        "NO | the US:\"red\";NO:\"røde\" car                     | the røde car",
        "NO | the US:\"red\";NO:\"røde\"; car                    | the røde car",
        "NO | US:\"a\";NO:\"b\" and US:\"c\";NO:\"d\"            | b and d",
        "NO | US:\"say \"hi\" now\"                              | say hi\" now\"",
        "NO | US:\"x;y\";NO:\"æ;ø\"                              | æ;ø",
        "NO | NO:\"first\";NO:\"second\"                         | first",
        "NO | no blocks at all                                   | no blocks at all",
        "NO | ``                                                 | ``",
        "NO | US:\"not closed                                    | US:\"not closed",
        "NO | US:\"a\";NO:\"not closed                           | US:\"a\";NO:\"not closed",
        "NO | US:\"a\"NO:\"b\"                                   | US:\"a\"NO:\"b\"",
        "NO | us:\"a\";no:\"b\"                                  | us:\"a\";no:\"b\"",
        "NO | PLUS:\"a\"                                         | PLUS:\"a\"",
        "NO | USA:\"a\"                                          | USA:\"a\"",
        "NO | US: \"a\"                                          | US: \"a\"",
      })
  void languageAskedForElseEnglishElseTheFirst(String codes, String text, String expected) {
    assertThat(MultiLanguageText.choose(text, List.of(codes.split(" ")))).isEqualTo(expected);
  }
}
