package org.signalbox.run;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.signalbox.identity.PasswordHash;

/**
 * What the run command starts, on a free port and with more applications beside the one, for those
 * who measure it: database with demo data, server, application.
 */
public final class Installation implements AutoCloseable {

  private final Path folder;
  private final LaunchOptions options;
  private final EmbeddedDatabase database;
  private final PayaraMicro server;

  private Installation(
      Path folder, LaunchOptions options, EmbeddedDatabase database, PayaraMicro server) {
    this.folder = folder;
    this.options = options;
    this.database = database;
    this.server = server;
  }

  /**
   * Starts everything in a new folder.
   *
   * @param servers where the build has put the server and the database driver
   * @param beside more applications, each below the name of its archive
   */
  public static Installation start(Path folder, Path war, Path servers, Path... beside)
      throws IOException, InterruptedException {
    LaunchOptions options = LaunchOptions.anywhere(folder, war, servers);
    DataFolder data = DataFolder.take(folder);
    EmbeddedDatabase database = EmbeddedDatabase.durable(data, 0);
    DemoData.migrate(database.dataSource());
    DemoData.load(database.dataSource(), PasswordHash::of);
    try {
      PayaraMicro server = PayaraMicro.start(options, data, database, PayaraMicro.AS_IT_IS, beside);
      return new Installation(folder, options, database, server).answering();
    } catch (RuntimeException notStarted) {
      database.close();
      throw notStarted;
    }
  }

  /** Leaves no server behind that does not answer. */
  private Installation answering() throws IOException, InterruptedException {
    try {
      server.awaitAnswer(options.url());
      return this;
    } catch (RuntimeException silent) {
      server.close();
      throw silent;
    }
  }

  /** Where the application is; ends with a slash. */
  public String url() {
    return options.url();
  }

  /** The database server, which has room for databases of others. */
  public EmbeddedDatabase database() {
    return database;
  }

  public DataSource dataSource() {
    return database.dataSource();
  }

  public Path databaseLog() {
    return folder.resolve("postgresql.log");
  }

  /** Runs statements that only the owner of the database server may run, each by itself. */
  public void administer(String... statements) throws SQLException {
    PGSimpleDataSource owner = new PGSimpleDataSource();
    owner.setUrl(database.url());
    owner.setUser("postgres");
    owner.setPassword(database.password());
    try (Connection connection = owner.getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    database.close();
  }
}
