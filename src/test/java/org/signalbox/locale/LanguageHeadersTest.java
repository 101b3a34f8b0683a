package org.signalbox.locale;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rows of wire-contract 7.1 and 7.2, and what headers look like in the wild. */
class LanguageHeadersTest {

  private static final String TEXT =
      "{\"name\":\"NO:\\\"Leverandør\\\";US:\\\"Supplier\\\";FR:\\\"Fournisseur\\\"\"}";

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "''                                          | none",
        "Accept-Language=en                          | Supplier",
        "Accept-Language=NB-no                       | Leverandør",
        "Accept-Language=*                           | none",
        "Accept-Language=''                          | none",
        "Accept-Language=fr,de,ru,zh                 | Fournisseur",
        "Accept-Language=de,fr,ru,zh                 | Supplier",
        "Accept-Language=en-us; en-gb                | Supplier",
        "Accept-Language=nb-NO,nb;q=0.9,en;q=0.8     | Leverandør",
        "Accept-Language=en;q=0.1,nb;q=0.9           | Supplier",
        "Accept-Language=q=1,nb                      | Leverandør",
        "Accept-Language=*;q=0.5, nb                 | none",
        "Accept-Language=!!!,nb                      | Leverandør",
        "Accept-Language=!!!                         | none",
        "Accept-Language=tlh                         | Supplier",
        "SO-Language=no                              | Leverandør",
        "SO-Language=no&Accept-Language=en           | Leverandør",
        "SO-Language=x&Accept-Language=en            | none",
        "SO-Language=*&Accept-Language=en            | none",
        "SO-Language=-&Accept-Language=en            | none",
        "SO-Language=''&Accept-Language=en           | none",
        "SO-Language=' '&Accept-Language=en          | none",
        "SO-Language=???&Accept-Language=nb          | Leverandør",
        "SO-Language=,no&Accept-Language=en          | Leverandør",
        "Accept-Language=nb&Accept-Language=en       | Leverandør",
        "SO-Culture=nb-NO                            | none",
      })
  void firstUsableEntryOfTheHeaderThatCounts(String headers, String expected) {
    String name = name(LanguageHeaders.translation(headers(headers)::get).translate(TEXT));

    assertThat(name).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "SO-Language=en                           | 1,234.5",
        "SO-Language=en&SO-Culture=nb-NO          | 1 234,5",
        "SO-Language=en&SO-Culture=GE             | 1.234,5",
        "SO-Language=en&SO-Culture=-              | 1,234.5",
        "SO-Language=en&SO-Culture=*              | 1,234.5",
        "SO-Language=en&SO-Culture=''             | 1,234.5",
        "SO-Language=en&SO-Culture=???            | 1,234.5",
        "SO-Language=en-GB                        | 1,234.5",
        "Accept-Language=de-CH                    | 1’234.5",
        "SO-Culture=nb-NO                         | [F:1234.5]",
        "SO-Language=-&SO-Culture=nb-NO           | [F:1234.5]",
      })
  void cultureFormatsOnlyWhereALanguageIsInForce(String headers, String expected) {
    String text = LanguageHeaders.translation(headers(headers)::get).translate("[F:1234.5]");

    assertThat(text.replace('\u00a0', ' ').replace('\u202f', ' ')).isEqualTo(expected);
  }

  private static String name(String json) {
    return json.equals(TEXT) ? "none" : json.replaceAll("^.*:\"|\"}$", "");
  }

  /** Headers by name; those that are not sent have no values. */
  private record Sent(Map<String, List<String>> byName) {
    List<String> get(String name) {
      return byName.getOrDefault(name, List.of());
    }
  }

  private static Sent headers(String text) {
    return new Sent(
        Arrays.stream(text.split("&"))
            .filter(header -> !header.isEmpty())
            .map(header -> header.split("=", 2))
            .collect(
                Collectors.groupingBy(
                    header -> header[0],
                    Collectors.mapping(
                        header -> header[1].replace("'", ""), Collectors.toList()))));
  }
}
