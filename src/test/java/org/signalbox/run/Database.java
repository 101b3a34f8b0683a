package org.signalbox.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.signalbox.identity.PasswordHash;

/**
 * A database of its own for each test class, on one PostgreSQL for the whole JVM.
 *
 * <p>Use: {@code @RegisterExtension static final Database DATABASE = Database.migrated();}. A
 * database is copied from a template that was migrated once, which takes milliseconds; all of it is
 * gone when the JVM ends.
 */
public final class Database implements BeforeAllCallback, AfterAllCallback {

  private static final AtomicInteger COPIES = new AtomicInteger();

  private final Template template;
  private final String name;

  private Database(Template template) {
    this.template = template;
    this.name = "test_" + COPIES.incrementAndGet();
  }

  /** The schema and the time zones, and no other row. */
  public static Database migrated() {
    return new Database(Template.MIGRATED);
  }

  /** With the fixture of wire-contract 13.1 and the demo data, as the run command makes them. */
  public static Database withDemoData() {
    return new Database(Template.DEMO);
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    administer("create database " + name + " template " + template.made() + " strategy file_copy");
  }

  @Override
  public void afterAll(ExtensionContext context) {
    administer("drop database " + name + " with (force)");
  }

  public DataSource dataSource() {
    return Server.RUNNING.dataSource(name);
  }

  /** A new connection that commits each statement; the caller closes it. */
  public Connection connect() throws SQLException {
    return dataSource().getConnection();
  }

  /** Runs a script: any number of statements in one transaction. */
  public void run(String sql) {
    execute(dataSource(), sql);
  }

  public String url() {
    return Server.RUNNING.url(name);
  }

  public String user() {
    return Server.RUNNING.user();
  }

  public String password() {
    return Server.RUNNING.password();
  }

  /** For {@code Persistence.createEntityManagerFactory("signalbox", ...)} outside a container. */
  public Map<String, String> persistenceProperties() {
    return Map.of(
        "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
        "jakarta.persistence.jdbc.driver", "org.postgresql.Driver",
        "jakarta.persistence.jdbc.url", url(),
        "jakarta.persistence.jdbc.user", user(),
        "jakarta.persistence.jdbc.password", password());
  }

  private static void administer(String sql) {
    execute(Server.RUNNING.dataSource(), sql);
  }

  private static void execute(DataSource source, String sql) {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException("Cannot run: " + sql, e);
    }
  }

  /** Started by the first class that needs it, stopped with the JVM. */
  private static final class Server {

    static final EmbeddedDatabase RUNNING = start();

    private static EmbeddedDatabase start() {
      try {
        Path folder = Files.createTempDirectory(Path.of("target"), "postgresql-");
        EmbeddedDatabase server = EmbeddedDatabase.throwaway(folder);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, folder)));
        return server;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static void stop(EmbeddedDatabase server, Path folder) {
      server.close();
      try (Stream<Path> files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** A database that nobody connects to once it is filled: PostgreSQL copies no other. */
  private static final class Template {

    static final Template MIGRATED = new Template("template_migrated", DemoData::migrate);
    static final Template DEMO =
        new Template(
            "template_demo",
            empty -> {
              DemoData.migrate(empty);
              DemoData.load(empty, PasswordHash::of);
            });

    private final String name;
    private final Consumer<DataSource> filling;
    private boolean made;

    Template(String name, Consumer<DataSource> filling) {
      this.name = name;
      this.filling = filling;
    }

    synchronized String made() {
      if (!made) {
        administer("create database " + name);
        filling.accept(Server.RUNNING.dataSource(name));
        made = true;
      }
      return name;
    }
  }
}
