package org.signalbox.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class VisibilityTest {

  @ParameterizedTest(name = "{0} includes the caller: {1}")
  @MethodSource("rows")
  void rowIsSeenByAllByAGroupOrByAnAssociate(Visibility visibility, boolean seen) {
    assertThat(visibility.includes(Callers.employee())).isEqualTo(seen);
  }

  static Stream<Arguments> rows() {
    return Stream.of(
        Arguments.of(Visibility.ALL, true),
        Arguments.of(Visibility.NONE, false),
        Arguments.of(of(Set.of(1), Set.of()), true),
        Arguments.of(of(Set.of(3), Set.of()), true),
        Arguments.of(of(Set.of(9), Set.of()), false),
        Arguments.of(of(Set.of(), Set.of(5)), true),
        Arguments.of(of(Set.of(), Set.of(6, 1)), false),
        Arguments.of(of(Set.of(9), Set.of(5)), true),
        Arguments.of(of(Set.of(2), Set.of(6)), true));
  }

  private static Visibility of(Set<Integer> groups, Set<Integer> associates) {
    return new Visibility(false, groups, associates);
  }
}
