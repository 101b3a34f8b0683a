package org.signalbox.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The text forms of wire-contract 5.2 and 5.3. */
class FlagsTest {

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | None",
        "1 | Select",
        "3 | Select, Update",
        "7 | Select, Update, Insert",
        "15 | Select, Update, Insert, Delete",
        "37 | Select, Insert, RestrictedUpdate",
        "17 | Select, Filtering",
        "128 | Uninitialized",
      })
  void tableRightsAreAtomicNames(int mask, String text) {
    assertThat(Flags.TABLE_RIGHT.text(mask)).isEqualTo(text);
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | None",
        "1 | Read",
        "2 | Write",
        "3 | Update",
        "67 | Update, UIHintMandatory",
        "35 | Update, Nullable",
        "129 | Read, UIHintReadOnly",
        "195 | Update, UIHints",
        "256 | UndefinedValue",
      })
  void fieldRightsAreTheNamesTheVendorSends(int mask, String text) {
    assertThat(Flags.FIELD_RIGHT.text(mask)).isEqualTo(text);
  }

  @Test
  void bitsWithoutANameAreAMistakeOfOurs() {
    assertThatIllegalArgumentException().isThrownBy(() -> Flags.TABLE_RIGHT.text(256));
    assertThatIllegalArgumentException().isThrownBy(() -> Flags.FIELD_RIGHT.text(-1));
  }
}
