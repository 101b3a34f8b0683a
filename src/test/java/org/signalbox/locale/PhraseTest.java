package org.signalbox.locale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Locale;
import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;

class PhraseTest {

  @Test
  void numbersStandWithoutSeparators() {
    assertThat(Phrase.of("too-large", 4194304).english())
        .isEqualTo("The request body must not be longer than 4194304 bytes.");
  }

  @Test
  void languageThatNobodyTranslatedIsEnglishWhateverTheMachineSpeaks() {
    assertThat(Phrase.of("too-large", 1).in(Locale.forLanguageTag("tlh")))
        .isEqualTo("The request body must not be longer than 1 bytes.");
  }

  @Test
  void unknownKeyIsAnError() {
    assertThatExceptionOfType(MissingResourceException.class)
        .isThrownBy(() -> Phrase.of("no-such-key").english());
  }
}
