package org.signalbox.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.signalbox.run.DemoData;
import org.signalbox.run.EmbeddedDatabase;

/**
 * The database of the servers under test: started before the first server is, at the address that
 * the build put into the environment, and gone with the last test.
 */
public final class ServerDatabase implements LauncherSessionListener {

  private static Optional<EmbeddedDatabase> running = Optional.empty();
  private static Optional<Path> folder = Optional.empty();

  static EmbeddedDatabase database() {
    return running.orElseThrow();
  }

  /** Starts the server in its folder, again after {@link #stop}. */
  static void start() {
    int port = Integer.parseInt(System.getProperty("it.database-port", "0"));
    running = Optional.of(EmbeddedDatabase.throwaway(folder.orElseThrow(), port));
  }

  static void stop() {
    running.ifPresent(EmbeddedDatabase::close);
    running = Optional.empty();
  }

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    if (System.getProperty("it.database-port") == null) {
      return; // a run of unit tests
    }
    try {
      Path fresh = Files.createTempDirectory("signalbox-it");
      Files.writeString(
          fresh.resolve("password"),
          Objects.requireNonNull(System.getenv("SIGNALBOX_DB_PASSWORD"), "set by the build"));
      folder = Optional.of(fresh);
      start();
      DemoData.migrate(database().dataSource());
      Demo.reset();
      if ("wildfly".equals(System.getProperty("arquillian.launch"))) {
        WildFlyScript.run();
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    stop();
    folder.ifPresent(ServerDatabase::delete);
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> leavesFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : leavesFirst) {
        Files.delete(file);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
