package org.signalbox.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.signalbox.identity.PasswordHash;

/**
 * Servers that share one durable database with the demo data; each of them, and the database, can
 * be killed and started again.
 */
public final class Cluster implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** One server: where it listens, what it keeps, and the process while there is one. */
  private static final class Member {
    private final LaunchOptions options;
    private final DataFolder folder;
    private Optional<PayaraMicro> server = Optional.empty();

    Member(LaunchOptions options) {
      this.options = options;
      this.folder = DataFolder.take(options.data());
    }
  }

  private final DataFolder folder;
  private final List<Member> members = new ArrayList<>();
  private EmbeddedDatabase database;

  private Cluster(DataFolder folder) {
    this.folder = folder;
    this.database = EmbeddedDatabase.durable(folder, 0);
  }

  /**
   * Starts the database and the servers in a new folder.
   *
   * @param servers where the build has put the server and the database driver
   */
  public static Cluster start(Path root, Path war, Path servers, int size)
      throws IOException, InterruptedException {
    Cluster cluster = new Cluster(DataFolder.take(root));
    DemoData.migrate(cluster.dataSource());
    DemoData.load(cluster.dataSource(), PasswordHash::of);
    for (int i = 0; i < size; i++) {
      Path own = root.resolve("server" + i);
      cluster.members.add(new Member(LaunchOptions.anywhere(own, war, servers)));
      cluster.start(i);
    }
    return cluster;
  }

  /** Starts a server and waits until the application answers. */
  public void start(int number) throws InterruptedException {
    Member member = members.get(number);
    PayaraMicro server =
        PayaraMicro.start(
            member.options,
            member.folder,
            PayaraMicro.environment(database, database.urlFor("server" + number)),
            PayaraMicro.SOON_UP);
    member.server = Optional.of(server);
    server.awaitAnswer(member.options.url());
  }

  /** Kills a server where it stands. */
  public void kill(int number) {
    members.get(number).server.ifPresent(PayaraMicro::kill);
    members.get(number).server = Optional.empty();
  }

  /** Stops a server as its operator does. */
  public void stop(int number) throws IOException {
    if (members.get(number).server.isPresent()) {
      members.get(number).server.get().close();
      members.get(number).server = Optional.empty();
    }
  }

  public int port(int number) {
    return members.get(number).options.port();
  }

  /** Where a server's application is; ends with a slash. */
  public String url(int number) {
    return members.get(number).options.url();
  }

  public DataSource dataSource() {
    return database.dataSource();
  }

  /** Kills the database where it stands and starts it again at the same address. */
  public void killDatabase() throws IOException, InterruptedException {
    int port = database.port();
    database.kill();
    long start = System.nanoTime();
    while (true) {
      try {
        database = EmbeddedDatabase.durable(folder, port);
        return;
      } catch (CannotStart stillInUse) {
        if (System.nanoTime() - start > PATIENCE.toNanos()) {
          throw stillInUse;
        }
        TimeUnit.MILLISECONDS.sleep(200); // the backends of the killed one are still ending
      }
    }
  }

  @Override
  public void close() throws IOException {
    for (int i = 0; i < members.size(); i++) {
      stop(i);
      members.get(i).folder.close();
    }
    database.close();
  }
}
