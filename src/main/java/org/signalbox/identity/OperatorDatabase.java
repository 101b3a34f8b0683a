package org.signalbox.identity;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;

/** The database as a command finds it: named by the same variables as the data source. */
public final class OperatorDatabase {

  private static final String NO_SUCH_TABLE = "42P01";
  private static final String NO_CONNECTION = "08001";

  private OperatorDatabase() {}

  /** Not {@link DriverManager#getConnection}, whose failure tells the URL and what is in it. */
  public static Connection connect(Map<String, String> environment) throws SQLException {
    String url = environment.getOrDefault("SIGNALBOX_DB_URL", "");
    Properties account = new Properties();
    account.setProperty("user", environment.getOrDefault("SIGNALBOX_DB_USER", ""));
    account.setProperty("password", environment.getOrDefault("SIGNALBOX_DB_PASSWORD", ""));
    return DriverManager.getDriver(url).connect(url, account);
  }

  /** What went wrong, in one sentence without secrets. */
  public static String reason(SQLException failed) {
    String message = String.valueOf(failed.getMessage()).lines().findFirst().orElse("");
    if (message.contains("associate_name_key")) {
      return "an associate of that name logs in by another one.";
    }
    return switch (String.valueOf(failed.getSQLState())) {
      case NO_SUCH_TABLE -> "the database has no tables yet; deploy the application first.";
      case NO_CONNECTION -> "SIGNALBOX_DB_URL names no PostgreSQL that answers.";
      default -> message;
    };
  }
}
