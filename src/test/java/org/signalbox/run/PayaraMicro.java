package org.signalbox.run;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The application server as a process of its own, with the application at {@code /}. */
final class PayaraMicro implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Duration PAUSE = Duration.ofMillis(100);

  private static final Set<String> OWN =
      Set.of("signalbox.host", "signalbox.port", "signalbox.data", "signalbox.main");

  private final Process process;
  private final Path pidFile;
  private final Path log;

  private PayaraMicro(Process process, Path pidFile, Path log) {
    this.process = process;
    this.pidFile = pidFile;
    this.log = log;
  }

  /** Stops a server that an earlier run on this folder left behind. */
  static void stopLeftover(DataFolder folder) {
    try {
      Leftovers.stop(pidFile(folder), "java");
    } catch (IOException e) {
      throw new CannotStart("An earlier server in " + folder.root() + " cannot be stopped.", e);
    }
  }

  /** For somebody who waits for it: up four seconds sooner, and slower once it is warm. */
  static final List<String> SOON_UP = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  /** For somebody who measures it: the JVM as it is. */
  static final List<String> AS_IT_IS = List.of();

  static PayaraMicro start(
      LaunchOptions options,
      DataFolder folder,
      EmbeddedDatabase database,
      List<String> jvmOptions,
      Path... beside) {
    return start(options, folder, environment(database, database.url()), jvmOptions, beside);
  }

  static PayaraMicro start(
      LaunchOptions options,
      DataFolder folder,
      Map<String, String> environment,
      List<String> jvmOptions,
      Path... beside) {
    Path log = folder.root().resolve("payara.log");
    try {
      List<String> command = new ArrayList<>(command(options, bootScript(options, folder)));
      command.addAll(1, jvmOptions);
      command.addAll(1, settings());
      for (Path war : beside) {
        command.addAll(List.of("--deploy", war.toString()));
      }
      ProcessBuilder builder = new ProcessBuilder(command);
      builder.environment().putAll(environment);
      builder.redirectErrorStream(true).redirectOutput(log.toFile());
      Process process = builder.start();
      Files.writeString(pidFile(folder), process.pid() + "\n");
      return new PayaraMicro(process, pidFile(folder), log);
    } catch (IOException e) {
      throw new CannotStart("Payara Micro does not start: " + e.getMessage() + ".", e);
    }
  }

  /** What was given to Maven as {@code -Dsignalbox...} and is not the run command's own. */
  private static List<String> settings() {
    return System.getProperties().stringPropertyNames().stream()
        .filter(name -> name.startsWith("signalbox.") && !OWN.contains(name))
        .map(name -> "-D" + name + "=" + System.getProperty(name))
        .toList();
  }

  private static Path pidFile(DataFolder folder) {
    return folder.root().resolve("payara.pid");
  }

  private static List<String> command(LaunchOptions options, Path bootScript) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx384m",
        "-jar",
        options.payara().toString(),
        "--nocluster",
        "--disablephonehome",
        "--port",
        Integer.toString(options.port()),
        "--contextroot",
        "/",
        "--prebootcommandfile",
        bootScript.toString(),
        "--addlibs",
        options.driver().toString(),
        "--deploy",
        options.war().toString());
  }

  /**
   * The script of any installation, then where to listen, and no data grid listening as well, which
   * would keep the timers of EJBs.
   */
  private static Path bootScript(LaunchOptions options, DataFolder folder) throws IOException {
    return Files.writeString(
        folder.root().resolve("boot.asadmin"),
        Files.readString(Path.of("server-config", "payara", "signalbox.asadmin"))
            + """
            set configs.config.server-config.network-config.network-listeners\
            .network-listener.http-listener.address=%s
            set configs.config.server-config.hazelcast-config-specific-configuration.enabled=false
            """
                .formatted(options.host()));
  }

  /** The demo's origin is the one of wire-contract 13.1. */
  static Map<String, String> environment(EmbeddedDatabase database, String url) {
    return Map.of(
        "SIGNALBOX_CORS_ORIGIN",
        "https://good.example",
        "SIGNALBOX_DB_URL",
        url,
        "SIGNALBOX_DB_USER",
        database.user(),
        "SIGNALBOX_DB_PASSWORD",
        database.password());
  }

  /** Waits until the application answers below the address, the server alone does not count. */
  void awaitAnswer(String url) throws InterruptedException {
    long start = System.nanoTime();
    while (!answers(URI.create(url + "api/v1/Agents/Appointment/SetActivityStatus"))) {
      if (!process.isAlive()) {
        throw hasStopped();
      }
      if (System.nanoTime() - start > PATIENCE.toNanos()) {
        throw new CannotStart("The application does not answer, " + log + " may say why.");
      }
      Thread.sleep(PAUSE.toMillis());
    }
  }

  private static boolean answers(URI address) {
    try {
      HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
      connection.setConnectTimeout((int) PAUSE.toMillis());
      connection.setReadTimeout(10_000);
      int status = connection.getResponseCode();
      connection.disconnect();
      return status < 500 && status != HttpURLConnection.HTTP_NOT_FOUND;
    } catch (IOException e) {
      return false; // not there yet
    }
  }

  /** Waits until the server has ended, which it should never do by itself. */
  void awaitEnd() throws InterruptedException {
    process.waitFor();
    throw hasStopped();
  }

  private CannotStart hasStopped() {
    return new CannotStart("Payara Micro has stopped, " + log + " may say why.");
  }

  /** Ends the server as a power failure would. */
  void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  @Override
  public void close() throws IOException {
    Leftovers.end(process.toHandle());
    Files.deleteIfExists(pidFile);
  }
}
