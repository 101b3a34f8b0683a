package org.signalbox.locale;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncodedValueTest {

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "en-US | [I:123]                                | 123",
        "nb-NO | [I:123]                                | 123",
        "en-US | [I:-1234567]                           | -1,234,567",
        "de-DE | [I:1234567]                            | 1.234.567",
        "fr-FR | [F:123.4]                              | 123,4",
        "en-US | [F:123.4]                              | 123.4",
        "nb-NO | [F:0]                                  | 0",
        "de-DE | [F:1234.56789]                         | 1.234,56789",
        "nl-NL | [M:123.4]                              | 123,40",
        "en-US | [M:1234]                               | 1,234.00",
        "da-DK | [M:123.456]                            | 123,456",
        "en-US | [D:05/06/1999 00:00:00.0000000]        | 5/6/1999",
        "nb-NO | [D:05/06/1999 00:00:00.0000000]        | 06.05.1999",
        "de-DE | [D:05/06/1999]                         | 06.05.1999",
        "sv-SE | [D:05/06/1999 00:00:00]                | 1999-05-06",
        "en-US | [D:09.11.2017]                         | 11/9/2017",
        "fr-FR | [D:09.11.2017]                         | 09/11/2017",
        "en-US | [DT:11/09/2017 14:53:18]               | 11/9/2017, 2:53 PM",
        "nb-NO | [DT:11/12/2010 09:49:35.9227577]       | 12.11.2010, 09:49",
        "de-DE | [DT:11/12/2010 09:49:35.9227577]       | 12.11.2010, 09:49",
        "en-US | [T:14:52]                              | 2:52 PM",
        "nb-NO | [T:14:52]                              | 14:52",
        "nb-NO | [T:14:52:07]                           | 14:52",
        "nb-NO | [TS:500]                               | 0:08:20",
        "nb-NO | [TS:90061]                             | 25:01:01",
        "nb-NO | [TS:-5]                                | -0:00:05",
        "nb-NO | [B:AQID]                               | AQID",
        "nb-NO | [A:3,4,5]                              | 3, 4, 5",
        "nb-NO | [A:1000]                               | 1000",
        "en-US | [D:01/01/0001 00:00:00.0000000]        | ''",
        "en-US | [DT:01/01/0001 00:00:00]               | ''",
        "nb-NO | ' [F: 1.5 ] '                          | 1,5",
      })
  void isWrittenAsTheCultureWritesIt(String culture, String text, String expected) {
    String decoded = new EncodedValue(Locale.forLanguageTag(culture)).decode(text);

    assertThat(decoded.replace('\u202f', ' ').replace('\u00a0', ' ')).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "123",
        "True",
        "[I:]",
        "[I:1.5]",
        "[I:99999999999]",
        "[I:abc]",
        "[F:1,5]",
        "[F:1e9]",
        "[M:]",
        "[D:13/13/1999]",
        "[D:02/30/1999 00:00:00]",
        "[D:]",
        "[DT:2017-11-09]",
        "[T:25:00]",
        "[TS:x]",
        "[B:!]",
        "[A:1,x]",
        "[X:1]",
        "[i:1]",
        "[I:1] and more",
        "see [I:1]",
        "[I:[I:1]]",
        "[I:1][I:2]",
        "[SR_X]"
      })
  void whatIsNoSingleValueStaysAsItIs(String text) {
    assertThat(new EncodedValue(Locale.US).decode(text)).isEqualTo(text);
  }
}
