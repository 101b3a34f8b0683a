package org.signalbox.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * Prepares WildFly as the README tells operators to: {@code server-config/wildfly/signalbox.cli},
 * run in the folder that holds the driver while the server is stopped.
 */
final class WildFlyScript {

  private static final Path SERVERS = Path.of("target/servers");
  private static final Path HOME = SERVERS.resolve("wildfly-39.0.1.Final").toAbsolutePath();
  private static final Path SCRIPT = Path.of("server-config/wildfly/signalbox.cli");

  private WildFlyScript() {}

  static void run() {
    ProcessBuilder cli =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                HOME.resolve("jboss-modules.jar").toString(),
                "-mp",
                HOME.resolve("modules").toString(),
                "org.jboss.as.cli",
                "--file=" + SCRIPT.toAbsolutePath())
            .directory(SERVERS.toFile())
            .redirectErrorStream(true)
            .redirectOutput(SERVERS.resolve("wildfly-script.log").toFile());
    cli.environment().put("JBOSS_HOME", HOME.toString());
    try {
      Process process = cli.start();
      if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
        process.destroyForcibly();
        throw new IllegalStateException("see target/servers/wildfly-script.log: " + SCRIPT);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
