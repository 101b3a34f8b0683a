package org.signalbox.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.signalbox.rights.DataRights;

class MatricesTest {

  @Test
  void noTextIsNoRight() {
    assertThat(Matrices.read("")).isSameAs(DataRights.NONE);
  }

  @Test
  void sameTextIsTakenApartOnce() {
    String text = "appointment 0 4 ,appointment 0 1 status,sale 3 0 ";

    assertThat(Matrices.read(text)).isSameAs(Matrices.read(text));
  }

  @Test
  void manyRolesAreForgottenInTime() {
    DataRights first = Matrices.read("first 0 1 ");
    for (int i = 0; i <= 1001; i++) {
      Matrices.read("table%d 0 1 ".formatted(i));
    }

    assertThat(Matrices.read("first 0 1 ")).isNotSameAs(first);
  }

  @Test
  void relationThatIsUnknownIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Matrices.read("sale 11 4 "));
  }
}
