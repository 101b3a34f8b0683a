package org.signalbox.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Properties;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.signalbox.run.Installation;

/** The benchmark: starts everything, measures, prints one table, and leaves nothing behind. */
public final class Bench {

  private static final String SETTINGS =
      "select current_setting('server_version') || ', fsync ' || current_setting('fsync')"
          + " || ', synchronous_commit ' || current_setting('synchronous_commit')"
          + " || ', shared_buffers ' || current_setting('shared_buffers')";

  private static final int WAKE_FLOW = 9003;

  private static final String PAYARA_PROPERTIES =
      "META-INF/maven/fish.payara.server.internal.extras/payara-micro-boot/pom.properties";

  private final Path folder;
  private final Path war;
  private final Path servers;
  private final PrintStream out;
  private final Set<Section> sections = Section.chosen();
  private final Deque<Installation> started = new ArrayDeque<>();

  private Bench(Path folder, Path war, Path servers, PrintStream out) {
    this.folder = folder;
    this.war = war;
    this.servers = servers;
    this.out = out;
  }

  /**
   * Takes the arguments of the run command; its folder is emptied, and host and port are not used.
   * {@code -Dsignalbox.bench=NAMES} runs only the parts of {@link Section} that it names.
   */
  public static void main(String[] arguments) throws Exception {
    Logger.getLogger("").setLevel(Level.WARNING);
    Bench bench =
        new Bench(Path.of(arguments[2]), Path.of(arguments[3]), Path.of(arguments[4]), System.out);
    Thread stop = new Thread(bench::stop, "signalbox-bench-stop");
    Runtime.getRuntime().addShutdownHook(stop);
    bench.run();
  }

  private void run() throws Exception {
    delete(folder);
    System.setProperty("signalbox.engine", "off"); // who was woken stays until we turn the crank
    Table table = new Table();
    Installation small = start("small", EchoApplication.writeTo(folder));
    describe(small);
    if (sections.contains(Section.ACTIVITIES)) {
      measureActivities(small, table);
    }
    if (sections.contains(Section.OTHER_ENGINE)) {
      new OtherEngine(small, folder, out).measure(table);
    }
    if (sections.contains(Section.FLOWS)) {
      new CrowdedFlows(small, startWarm("large")).measure(table);
    }
    if (sections.contains(Section.WAKE)) {
      measureWake(table);
    }
    if (sections.contains(Section.PASS)) {
      new PassCost(small, start("pass"), out).measure(table);
    }
    table.print(out);
  }

  private void measureActivities(Installation installation, Table table) throws Exception {
    Appointments appointments = Appointments.insertInto(installation);
    ActivityWork work = ActivityWork.recorded(installation, appointments);
    new CompositeLimit(installation, work, folder, out).measure(table);
    new Schemes(installation).measure(table);
    new BatchSizes(installation).measure(table);
    appointments.reset();
  }

  private void measureWake(Table table) throws Exception {
    Installation installation = start("wake", EchoApplication.writeTo(folder));
    ClickWork.prepare(installation);
    Crowd crowd = Crowd.insertInto(installation, WAKE_FLOW, 1_000_000);
    new CompositeLimit(installation, ClickWork.recorded(installation, crowd), folder, out)
        .measure(table);
  }

  private void describe(Installation installation) throws SQLException, IOException {
    try (Connection connection = installation.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet settings = statement.executeQuery(SETTINGS)) {
      settings.next();
      out.printf(
          "Machine: %s %s, %d processors%n",
          System.getProperty("os.name"),
          System.getProperty("os.arch"),
          Runtime.getRuntime().availableProcessors());
      out.printf(
          "JDK %s; Payara Micro %s; PostgreSQL %s%n",
          Runtime.version(), payaraVersion(), settings.getString(1));
    }
    out.println("Load: closed loop, 16 clients, by " + HttpLoad.generator());
    out.println("      the SQL alone by JDBC from this JVM; one client where times are compared");
    out.println("Command: mvn -Pbench");
  }

  private String payaraVersion() throws IOException {
    try (JarFile jar = new JarFile(servers.resolve("payara-micro.jar").toFile());
        InputStream entry = jar.getInputStream(jar.getJarEntry(PAYARA_PROPERTIES))) {
      Properties properties = new Properties();
      properties.load(entry);
      return properties.getProperty("version", "");
    }
  }

  /**
   * The other server has been busy for minutes. Nobody has these appointments here, but the way to
   * the answer is the same.
   */
  private Installation startWarm(String name) throws Exception {
    Installation installation = start(name);
    new HttpLoad(new Batches().bodies(), folder.resolve("warm-up.txt"))
        .run(installation.url() + Http.SET_ACTIVITY_STATUS, 16, Duration.ofSeconds(45));
    return installation;
  }

  private synchronized Installation start(String name, Path... beside)
      throws IOException, InterruptedException {
    out.println("Starting PostgreSQL and Payara Micro in " + folder.resolve(name));
    Installation installation = Installation.start(folder.resolve(name), war, servers, beside);
    started.push(installation);
    return installation;
  }

  private synchronized void stop() {
    while (!started.isEmpty()) {
      try {
        started.pop().close();
      } catch (IOException e) {
        out.println("Not everything could be stopped: " + e.getMessage());
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      }
    }
  }
}
