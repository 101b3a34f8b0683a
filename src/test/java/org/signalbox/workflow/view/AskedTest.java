package org.signalbox.workflow.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AskedTest {

  private enum Colour {
    Red,
    Green
  }

  private static final List<Colour> COLOURS = List.of(Colour.values());

  @Test
  void whatIsBlankIsNotAsked() {
    assertThat(Asked.text(" ")).isEmpty();
    assertThat(Asked.key("personId", "")).isZero();
    assertThat(Asked.choice("colour", null, COLOURS)).isEmpty();
    assertThat(Asked.choices("colour", " ", COLOURS)).isEqualTo(COLOURS);
    assertThat(Window.of(null, "")).isEqualTo(new Window("", 100));
  }

  @Test
  void numbersAndNamesAreRead() {
    assertThat(Asked.key("personId", " 2147483647 ")).isEqualTo(Integer.MAX_VALUE);
    assertThat(Asked.choice("colour", "RED", COLOURS)).contains(Colour.Red);
    assertThat(Asked.choices("colour", "green, red,green", COLOURS))
        .containsExactly(Colour.Green, Colour.Red);
    assertThat(Window.of("7", "1000")).isEqualTo(new Window("7", 1000));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "1.5", "x", "2147483648", "99999999999", "１"})
  void whatIsNoKeyIsRefused(String key) {
    assertThatThrownBy(() -> Asked.key("personId", key))
        .isInstanceOf(InvalidParameter.class)
        .hasMessage("The parameter personId must be a whole number from 1 to 2147483647.");
  }

  @Test
  void whatIsNoChoiceIsRefused() {
    assertThatThrownBy(() -> Asked.choices("colour", "red,", COLOURS))
        .isInstanceOf(InvalidParameter.class)
        .hasMessage("The parameter colour must be one of Red, Green.");
  }

  @Test
  void pagesAreBounded() {
    assertThatThrownBy(() -> Window.of(null, "1001")).isInstanceOf(InvalidParameter.class);
    assertThatThrownBy(() -> Window.of("x", null).key(0)).isInstanceOf(InvalidParameter.class);
    assertThatThrownBy(() -> Window.of("x", null).place(Pattern.compile("[0-9]_[0-9]")))
        .isInstanceOf(InvalidParameter.class);
    assertThat(Window.of("7", null).key(0)).isEqualTo(7);
    assertThat(Window.of(null, null).key(3)).isEqualTo(3);
  }
}
