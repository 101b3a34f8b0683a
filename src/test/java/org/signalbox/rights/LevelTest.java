package org.signalbox.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LevelTest {

  @ParameterizedTest(name = "{0} reads as {1} and shows as {2}")
  @CsvSource({
    "'',   NONE,   None",
    "R,    READ,   Select",
    "CR,   CREATE, 'Select, Insert'",
    "CRU,  UPDATE, 'Select, Update, Insert'",
    "CRUD, DELETE, 'Select, Update, Insert, Delete'",
  })
  void lettersGiveLevelAndMask(String crud, Level level, String text) {
    assertThat(Level.of(crud)).isEqualTo(level);
    assertThat(Level.ofLetters(crud.length())).isEqualTo(level);
    assertThat(new TableRight(level.mask(), "").text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"U", "RU", "crud", " R", "RC"})
  void otherLettersAreRefused(String crud) {
    assertThatThrownBy(() -> Level.of(crud))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(crud);
  }

  @ParameterizedTest
  @EnumSource
  void levelIncludesItselfAndAllLowerOnes(Level level) {
    for (Level other : Level.values()) {
      assertThat(level.includes(other)).isEqualTo(number(other) <= number(level));
      assertThat(number(level.cappedAt(other))).isEqualTo(Math.min(number(level), number(other)));
    }
  }

  @Test
  void fieldFlagsFollowTheRowFlags() {
    assertThat(new TableRight(51, "").text())
        .isEqualTo("Select, Update, Filtering, RestrictedUpdate");
  }

  @Test
  void flagThatNobodyGrantsIsRefused() {
    assertThatThrownBy(() -> new TableRight(128, "")).isInstanceOf(IllegalArgumentException.class);
  }

  private static int number(Level level) {
    return List.of(Level.values()).indexOf(level);
  }
}
