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
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

  private static final List<String> SCRIPTS = List.of("/demo/fixture.sql", "/demo/crm.sql");

  private DemoData() {}

  /** Brings the schema up to date, as a deployment does. */
  public static void migrate(DataSource database) {
    Flyway.configure().dataSource(database).locations("classpath:db/migration").load().migrate();
  }

  /** Fills a migrated database that has no user yet; any other is left as it is. */
  public static void load(DataSource database, UnaryOperator<String> hash) {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      if (hasNoUser(connection)) {
        runScripts(connection);
        setPasswords(connection, hash);
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

  private static void runScripts(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String script : SCRIPTS) {
        statement.execute(text(script));
      }
      statement.execute("analyze");
    }
  }

  private static void setPasswords(Connection connection, UnaryOperator<String> hash)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement("update associate set password_hash = ? where login = ?")) {
      for (Map.Entry<String, String> account : PASSWORDS.entrySet()) {
        update.setString(1, hash.apply(account.getValue()));
        update.setString(2, account.getKey());
        if (update.executeUpdate() != 1) {
          throw new IllegalStateException("The demo data lack the user " + account.getKey());
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
