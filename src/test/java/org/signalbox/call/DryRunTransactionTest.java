package org.signalbox.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DryRunTransactionTest {

  @RegisterExtension static final Naming NAMING = new Naming();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "insert into role (role_id, name) values (7, 'x')",
        "update associate set name = 'x'",
        "delete from associate",
        "select cast(nextval('audit_entry_id_seq') as text)",
        "select name from associate for no key update",
        "select name from associate for key share",
      })
  void theDatabaseRefusesWhateverADryRunWrites(String statement) {
    List<String> before = NAMING.contents();

    assertThatThrownBy(
            () ->
                NAMING.once(
                    Naming.dryRun(),
                    Naming.OPERATION,
                    entityManager -> run(entityManager, statement)))
        .satisfies(refused -> assertThat(sqlState(refused)).isEqualTo("25006"));
    assertThat(NAMING.contents()).isEqualTo(before);
  }

  @Test
  void dryRunSeesOneStateOfTheDatabase() {
    Answer<String> answer =
        NAMING.once(
            Naming.dryRun(),
            Naming.OPERATION,
            entityManager -> {
              String before =
                  run(entityManager, "select name from associate where associate_id = 2");
              NAMING.run("update associate set name = 'changed' where associate_id = 2");
              return before
                  + run(entityManager, "select name from associate where associate_id = 2");
            });

    assertThat(answer).isEqualTo(new Answer<>("bb", false, true));
  }

  @Test
  void dryRunLooksAtNoKeyAndKeepsNone() {
    NAMING.call("k", "request", "first");
    List<String> before = NAMING.contents();
    Call dry = new Call(Naming.dryRun().caller(), true, Naming.keyed(1, "k", "other").key());

    assertThat(NAMING.once(dry, Naming.OPERATION, entityManager -> "would"))
        .isEqualTo(new Answer<>("would", false, true));
    assertThat(NAMING.contents()).isEqualTo(before);
  }

  private static String run(EntityManager entityManager, String statement) {
    return statement.startsWith("select")
        ? entityManager.createNativeQuery(statement).getResultList().get(0).toString()
        : String.valueOf(entityManager.createNativeQuery(statement).executeUpdate());
  }

  private static @Nullable String sqlState(Throwable thrown) {
    return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
        .filter(SQLException.class::isInstance)
        .map(cause -> ((SQLException) cause).getSQLState())
        .findFirst()
        .orElse(null);
  }
}
