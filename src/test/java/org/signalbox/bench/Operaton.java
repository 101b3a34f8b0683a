package org.signalbox.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.signalbox.run.EmbeddedDatabase;

/**
 * The open-source engine Operaton with its REST interface, in a JVM of its own, made by Maven from
 * {@code src/bench/operaton}. Nothing is set but where it listens, where its database is, and the
 * heap, which is that of our server.
 */
final class Operaton implements AutoCloseable {

  /** The name of its database. */
  static final String DATABASE = "operaton";

  static final String HEAP = "-Xmx384m";

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Path MADE = Path.of("target", "operaton");
  private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
  private static final Pattern UP = Pattern.compile("Started Operaton in");
  private static final Pattern JARS =
      Pattern.compile("(operaton-engine|spring-boot|tomcat-embed-core|HikariCP|postgresql)-\\d.*");

  private final Process process;
  private final Path log;

  private Operaton(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /** Fetches and compiles it; fails with a sentence when that cannot be done. */
  static void make(Path folder) throws IOException, InterruptedException {
    String home = System.getProperty("maven.home", "");
    Path log = folder.resolve("operaton-maven.log");
    Process maven =
        new ProcessBuilder(
                home.isEmpty() ? "mvn" : Path.of(home, "bin", "mvn").toString(),
                "-q",
                "-B",
                "-ntp",
                "-f",
                "src/bench/operaton/pom.xml",
                "compile",
                "dependency:build-classpath")
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    if (maven.waitFor() != 0) {
      throw new IOException("Maven could not make it, " + log + " may say why");
    }
  }

  /** Starts it over an empty database and waits until it answers. */
  static Operaton start(EmbeddedDatabase database, Path folder)
      throws IOException, InterruptedException {
    Path log = folder.resolve("operaton.log");
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            HEAP,
            "-cp",
            MADE.resolve("classes") + System.getProperty("path.separator") + classpath(),
            "org.signalbox.bench.operaton.Operaton");
    builder.environment().putAll(environment(database));
    Process process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "operaton-stop"));
    Operaton operaton = new Operaton(process, log);
    operaton.awaitStart();
    return operaton;
  }

  private static String classpath() throws IOException {
    return Files.readString(MADE.resolve("classpath.txt"), UTF_8).strip();
  }

  private static Map<String, String> environment(EmbeddedDatabase database) {
    return Map.of(
        "SERVER_ADDRESS", "127.0.0.1",
        "SERVER_PORT", "0",
        "SPRING_DATASOURCE_URL", database.url(DATABASE),
        "SPRING_DATASOURCE_USERNAME", database.user(),
        "SPRING_DATASOURCE_PASSWORD", database.password());
  }

  private void awaitStart() throws IOException, InterruptedException {
    long start = System.nanoTime();
    while (!UP.matcher(Files.readString(log, UTF_8)).find()) {
      if (!process.isAlive() || System.nanoTime() - start > PATIENCE.toNanos()) {
        close();
        throw new IOException("It does not start, " + log + " may say why");
      }
      Thread.sleep(200);
    }
  }

  /** Where its REST interface is; ends with a slash. */
  String url() throws IOException {
    Matcher port = PORT.matcher(Files.readString(log, UTF_8));
    if (!port.find()) {
      throw new IOException("It does not say where it listens in " + log);
    }
    return "http://127.0.0.1:" + port.group(1) + "/engine-rest/";
  }

  /** What it is made of, by the names of the archives. */
  static List<String> versions() throws IOException {
    return Stream.of(classpath().split(System.getProperty("path.separator"), -1))
        .map(jar -> Path.of(jar).getFileName().toString())
        .filter(jar -> JARS.matcher(jar).matches())
        .map(jar -> jar.substring(0, jar.length() - ".jar".length()))
        .sorted()
        .toList();
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
