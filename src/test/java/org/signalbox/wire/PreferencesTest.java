package org.signalbox.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreferencesTest {

  @ParameterizedTest(name = "server strict {0}, {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "false | ''                                 | false | false | ''",
        "false | handling=strict                    | true  | false | handling=strict",
        "false | handling=lenient                   | false | false | handling=lenient",
        "false | handling=other, handling=strict    | false | false | ''",
        "true  | ''                                 | true  | false | ''",
        "true  | handling=lenient                   | true  | false | ''",
        "true  | handling=strict                    | true  | false | handling=strict",
        "false | return=representation              | false | true  | return=representation",
        "false | return=minimal                     | false | false | return=minimal",
        "false | return=minimal, return=representation | false | false | return=minimal",
        "false | return=representation, handling=strict | true | true | handling=strict return=representation",
        "false | respond-async, wait=10             | false | false | ''",
      })
  void whatIsStatedAndAskedForIsApplied(
      boolean serverIsStrict,
      String header,
      boolean strict,
      boolean representation,
      String applied) {
    Preferences preferences = stated(serverIsStrict, header);

    assertThat(preferences.strict()).isEqualTo(strict);
    assertThat(preferences.returnRepresentation()).isEqualTo(representation);
    assertThat(String.join(" ", preferences.applied())).isEqualTo(applied);
  }

  @Test
  void whatTheOperationDoesNotAskForIsNotApplied() {
    Preferences preferences = stated(false, "handling=strict, return=representation");

    assertThat(preferences.fingerprint()).isNotEmpty();
    assertThat(preferences.applied()).isEmpty();
  }

  @Test
  void onlyWhatChangesAnAnswerIsInTheFingerprint() {
    String none = stated(false, "").fingerprint();

    assertThat(stated(false, "handling=lenient, return=minimal, wait=1").fingerprint())
        .isEqualTo(none);
    assertThat(stated(true, "").fingerprint()).isEqualTo(none);
    assertThat(List.of("handling=strict", "return=representation"))
        .extracting(header -> stated(false, header).fingerprint())
        .doesNotHaveDuplicates()
        .doesNotContain(none);
  }

  private static Preferences stated(boolean serverIsStrict, String header) {
    Preferences preferences = new Preferences();
    preferences.accept(serverIsStrict, PreferHeader.parse(List.of(header)));
    return preferences;
  }
}
