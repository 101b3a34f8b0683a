package org.signalbox.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * The fixture of wire-contract 13.1 and a small CRM around it. These accounts exist with the run
 * command and in tests only (decision 22).
 */
public final class DemoData {

  /** Accounts that can log in, and their passwords. */
  public static final Map<String, String> PASSWORDS =
      Map.of("tje0", "Tje0", "ro", "ro", "ingrid", "Ingrid", "lars", "Lars", "maja", "Maja");

  private static final String FIXTURE = "/demo/fixture.sql";
  private static final String CRM = "/demo/crm.sql";
  private static final String SEQUENCES = "/demo/sequences.sql";

  private DemoData() {}

  /** Brings the schema up to date, as a deployment does. */
  public static void migrate(DataSource database) {
    Flyway.configure().dataSource(database).locations("classpath:db/migration").load().migrate();
  }

  /** Fills a migrated database that has no user yet; any other is left as it is. */
  public static void load(DataSource database, UnaryOperator<String> hash) {
    load(database, hash, PASSWORDS.keySet(), FIXTURE, CRM, SEQUENCES);
  }

  /** The same with the fixture alone, which is all that most tests need. */
  public static void loadFixture(DataSource database, UnaryOperator<String> hash) {
    load(database, hash, Set.of("tje0", "ro"), FIXTURE, SEQUENCES);
  }

  private static void load(
      DataSource database, UnaryOperator<String> hash, Set<String> logins, String... scripts) {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      if (hasNoUser(connection)) {
        runScripts(connection, scripts);
        setPasswords(connection, hash, logins);
      }
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException("The demo data cannot be loaded", e);
    }
  }

  private static boolean hasNoUser(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet users = statement.executeQuery("select from associate limit 1")) {
      return !users.next();
    }
  }

  private static void runScripts(Connection connection, String... scripts) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String script : scripts) {
        statement.execute(text(script));
      }
      statement.execute("analyze");
    }
  }

  private static void setPasswords(
      Connection connection, UnaryOperator<String> hash, Set<String> logins) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement("update associate set password_hash = ? where login = ?")) {
      for (String login : logins) {
        update.setString(1, hash.apply(PASSWORDS.get(login)));
        update.setString(2, login);
        if (update.executeUpdate() != 1) {
          throw new IllegalStateException("The demo data lack the user " + login);
        }
      }
    }
  }

  private static String text(String resource) {
    try (InputStream file = DemoData.class.getResourceAsStream(resource)) {
      return new String(Objects.requireNonNull(file, resource).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
