package org.signalbox.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordHashTest {

  @Test
  void namesItsKindAndCost() {
    assertThat(PasswordHash.of("Tje0")).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
  }

  @Test
  void samePasswordTwiceGivesTwoHashes() {
    assertThat(PasswordHash.of("Tje0")).isNotEqualTo(PasswordHash.of("Tje0"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Tje0", "", " ", "blåbær 日本 😂", "0123456789abcdef0123456789abcdef01"})
  void matchesItsOwnPasswordOnly(String password) {
    String hash = PasswordHash.of(password);

    assertThat(PasswordHash.matches(password, hash)).isTrue();
    assertThat(PasswordHash.matches(password + " ", hash)).isFalse();
    assertThat(PasswordHash.matches("tje0", hash)).isFalse();
  }

  @Test
  void matchesAHashOfAnotherCost() {
    String cheaper =
        Password.hash("Tje0")
            .addRandomSalt(16)
            .with(Argon2Function.getInstance(1024, 1, 1, 32, Argon2.ID))
            .getResult();

    assertThat(PasswordHash.matches("Tje0", cheaper)).isTrue();
    assertThat(PasswordHash.matches("tje0", cheaper)).isFalse();
  }
}
