package org.signalbox.it;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs {@code src/test/node} in {@code target/node}, where npm may leave its modules. */
final class NpmProject {

  static final String MISSING =
      "Skipped: the vendor's npm client is not tested, because there is no node on the PATH.";

  private static final Path SOURCE = Path.of("src", "test", "node");
  private static final Path TARGET =
      Path.of(System.getProperty("it.war", "target/signalbox.war")).resolveSibling("node");

  private NpmProject() {}

  static boolean isThere() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "node")));
  }

  /** Installs what the lock file names, once per build folder: two servers share the modules. */
  static void install() {
    Path installed = TARGET.resolve("node_modules").resolve("installed-lock.json");
    try {
      Files.createDirectories(TARGET);
      for (Path file : sources()) {
        Files.copy(file, TARGET.resolve(file.getFileName()), REPLACE_EXISTING);
      }
      Path lock = TARGET.resolve("package-lock.json");
      if (!Files.exists(installed) || Files.mismatch(lock, installed) >= 0) {
        run("npm-ci", Duration.ofMinutes(5), command("npm", "ci", "--ignore-scripts"));
        Files.copy(lock, installed, REPLACE_EXISTING);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /**
   * Runs one test file against a server; fails with the whole output of node. A report that it
   * leaves is among the results of the build, and is shown there.
   */
  static void test(String file, URI base) {
    ProcessBuilder node = command("node", "--test", "--test-reporter=tap", file);
    node.environment().put("SIGNALBOX_URL", base.toString());
    node.environment().put("SIGNALBOX_USER", "tje0");
    node.environment().put("SIGNALBOX_PASSWORD", "Tje0");
    node.environment().put("SIGNALBOX_READER", "ro");
    node.environment().put("SIGNALBOX_READER_PASSWORD", "ro");
    node.environment().put("SIGNALBOX_REPORT", fresh(report(file)).toString());
    node.environment().put("no_proxy", base.getHost()); // the client heeds the proxy of a build
    List<String> output = run(file, Duration.ofMinutes(2), node);
    System.out.println("Vendor's npm client, " + file + " at " + base + ": " + counts(output));
    show(report(file));
  }

  private static Path report(String file) {
    String server = System.getProperty("arquillian.launch", "server");
    return TARGET
        .resolveSibling("failsafe-reports")
        .resolve(file.replace(".test.mjs", "-" + server + ".txt"))
        .toAbsolutePath();
  }

  /** The file, without what an earlier build left there. */
  private static Path fresh(Path report) {
    try {
      Files.deleteIfExists(report);
      return report;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void show(Path report) {
    try {
      if (Files.exists(report)) {
        System.out.println(Files.readString(report));
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static String counts(List<String> output) {
    return output.stream()
        .filter(line -> line.matches("# (pass|fail|skipped) \\d+"))
        .map(line -> line.substring(2))
        .collect(Collectors.joining(", "));
  }

  private static ProcessBuilder command(String... words) {
    return new ProcessBuilder(words).directory(TARGET.toFile()).redirectErrorStream(true);
  }

  private static List<String> run(String name, Duration limit, ProcessBuilder command) {
    Path log = TARGET.resolve(name + ".log");
    try {
      Process process = command.redirectOutput(log.toFile()).start();
      boolean ended = process.waitFor(limit.toSeconds(), TimeUnit.SECONDS);
      if (!ended) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
      }
      List<String> output = Files.readAllLines(log);
      assertThat(ended).as("%s ended in time:%n%s", name, String.join("\n", output)).isTrue();
      assertThat(process.exitValue()).as("%s:%n%s", name, String.join("\n", output)).isZero();
      return output;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.list(SOURCE)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
