package org.signalbox.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** The guards of the schema: what must never be true is refused by the database itself. */
class SchemaTest {

  @RegisterExtension static final Database DATABASE = Database.withDemoData();

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          associate_name_key | insert into associate (name, group_idx) values ('TJE0', 1)
          associate_login_key | insert into associate (name, userName, group_idx) values ('x', 'Tje0', 1)
          """)
  void refusesWhatMustNeverBeTrue(String constraint, String statement) {
    assertThatExceptionOfType(PSQLException.class)
        .isThrownBy(() -> execute(statement))
        .extracting(PSQLException::getServerErrorMessage)
        .extracting(ServerErrorMessage::getConstraint)
        .isEqualTo(constraint);
  }

  @Test
  void migratingAgainChangesNothing() {
    Flyway flyway = Flyway.configure().dataSource(DATABASE.dataSource()).load();

    assertThat(flyway.migrate().migrationsExecuted).isZero();
  }

  private static void execute(String sql) throws SQLException {
    try (Connection connection = DATABASE.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
