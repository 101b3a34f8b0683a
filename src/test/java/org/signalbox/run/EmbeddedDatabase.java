package org.signalbox.run;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A real PostgreSQL 18 on the loopback address, without installation and as any user, root too.
 *
 * <p>The role {@code signalbox} owns the database {@code signalbox}. Closing stops the server; the
 * folder stays as it is, and a later server on it finds everything that was committed.
 */
public final class EmbeddedDatabase implements AutoCloseable {

  /** The application's role, and the name of its database. */
  public static final String NAME = "signalbox";

  private static final String SUPERUSER = "postgres";

  private final DataFolder folder;
  private final EmbeddedPostgres server;

  private EmbeddedDatabase(DataFolder folder, EmbeddedPostgres server) {
    this.folder = folder;
    this.server = server;
  }

  /** Starts a server that keeps its promises: what is committed survives a crash. */
  static EmbeddedDatabase durable(DataFolder folder, int port) {
    return start(folder, builder(folder, port));
  }

  /** Starts a server for tests: on a free port, fast, and worth nothing after a crash. */
  public static EmbeddedDatabase throwaway(Path folder) {
    return throwaway(folder, 0);
  }

  /** Starts a server for tests on a port of their choice. */
  public static EmbeddedDatabase throwaway(Path folder, int port) {
    DataFolder data = DataFolder.take(folder);
    // nor vacuumed behind a test's back: who drops a database cannot stop a worker of the owner's
    return start(
        data,
        builder(data, port).setServerConfig("fsync", "off").setServerConfig("autovacuum", "off"));
  }

  private static EmbeddedPostgres.Builder builder(DataFolder folder, int port) {
    Redirect log = Redirect.appendTo(folder.root().resolve("postgresql.log").toFile());
    return EmbeddedPostgres.builder()
        .setDataDirectory(folder.cluster())
        .setCleanDataDirectory(false)
        .setRegisterShutdownHook(false)
        .setPGStartupWait(Duration.ofMinutes(1)) // a crash before may have left much to recover
        .setPort(port)
        .setOutputRedirector(log)
        .setErrorRedirector(log)
        // options of initdb, of which the last one counts: no "trust", not even on first start
        .setLocaleConfig("auth", "scram-sha-256")
        .setLocaleConfig("pwfile", folder.passwordFile().toString())
        .setLocaleConfig("locale", "C")
        .setConnectConfig("password", folder.password())
        .setServerConfig("listen_addresses", "127.0.0.1")
        .setServerConfig("unix_socket_directories", "")
        .setServerConfig("max_connections", "100")
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on");
  }

  private static EmbeddedDatabase start(DataFolder folder, EmbeddedPostgres.Builder builder) {
    try {
      Leftovers.stop(folder.cluster().resolve("postmaster.pid"), "postgres");
      EmbeddedDatabase database = new EmbeddedDatabase(folder, builder.start());
      database.prepare();
      return database;
    } catch (IOException | IllegalStateException e) {
      throw new CannotStart(
          "PostgreSQL does not start, " + folder.root() + "/postgresql.log may say why.", e);
    }
  }

  private void prepare() {
    try (Connection connection = dataSource(SUPERUSER, SUPERUSER).getConnection();
        Statement statement = connection.createStatement()) {
      if (isMissing(statement, "select from pg_roles where rolname = 'signalbox'")) {
        statement.execute("create role signalbox login createdb");
      }
      statement.execute("alter role signalbox password '" + password() + "'");
      if (isMissing(statement, "select from pg_database where datname = 'signalbox'")) {
        statement.execute("create database signalbox owner signalbox");
      }
    } catch (SQLException e) {
      throw new CannotStart("The database cannot be prepared: " + e.getMessage() + ".", e);
    }
  }

  private static boolean isMissing(Statement statement, String query) throws SQLException {
    try (ResultSet found = statement.executeQuery(query)) {
      return !found.next();
    }
  }

  public int port() {
    return server.getPort();
  }

  public String user() {
    return NAME;
  }

  public String password() {
    return folder.password();
  }

  public String url() {
    return url(NAME);
  }

  /** The application's database, under a name by which its connections can be told apart. */
  String urlFor(String application) {
    return url() + "?ApplicationName=" + application;
  }

  /** Where the application's role reaches another database of this server. */
  public String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
  }

  public DataSource dataSource() {
    return dataSource(NAME);
  }

  public DataSource dataSource(String database) {
    return dataSource(NAME, database);
  }

  private DataSource dataSource(String user, String database) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url(database));
    source.setUser(user);
    source.setPassword(password());
    source.setOptions("--plan_cache_mode=force_generic_plan"); // as server-config does
    return source;
  }

  /** Ends the server as a power failure would; the folder stays taken for {@link #durable}. */
  void kill() throws IOException {
    Path pidFile = folder.cluster().resolve("postmaster.pid");
    long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
    ProcessHandle.of(pid)
        .ifPresent(
            process -> {
              process.destroyForcibly();
              process.onExit().join();
            });
    server.close(); // finds nobody to stop, and lets go of the cluster
  }

  /** Stops the server, after which no process of it is left, and releases the folder. */
  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new CannotStart("PostgreSQL does not stop: " + e.getMessage(), e);
    } finally {
      folder.close();
    }
  }
}
