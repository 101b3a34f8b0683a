package org.signalbox.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Stops what an earlier run was killed too fast to stop. Only whoever holds the folder's lock may
 * do this: the lock proves that nobody is behind these processes any more.
 */
final class Leftovers {

  private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(10);

  private Leftovers() {}

  /**
   * Stops the process whose number is the file's first line, if it still is the program that is
   * expected there, and removes the file. PostgreSQL itself would trust its file whenever any
   * process at all has the number.
   */
  static void stop(Path pidFile, String program) throws IOException {
    if (Files.notExists(pidFile)) {
      return;
    }
    Optional<ProcessHandle> process = recorded(pidFile);
    if (process.isPresent() && process.get().info().command().isEmpty()) {
      throw new CannotStart(
          "Process %d of somebody else may be using %s."
              .formatted(process.get().pid(), pidFile.getParent()));
    }
    process.filter(handle -> runs(handle, program)).ifPresent(Leftovers::end);
    Files.deleteIfExists(pidFile);
  }

  private static Optional<ProcessHandle> recorded(Path pidFile) throws IOException {
    Instant written = Files.getLastModifiedTime(pidFile).toInstant().plus(CLOCK_TOLERANCE);
    try (Stream<String> lines = Files.lines(pidFile)) {
      return lines
          .findFirst()
          .filter(line -> line.matches("\\d{1,18}"))
          .flatMap(line -> ProcessHandle.of(Long.parseLong(line)))
          .filter(process -> wasThereBefore(process, written));
    }
  }

  /** A process younger than the file only has the number of the one that the file names. */
  private static boolean wasThereBefore(ProcessHandle process, Instant written) {
    return process.isAlive()
        && process.info().startInstant().map(start -> start.isBefore(written)).orElse(true);
  }

  private static boolean runs(ProcessHandle process, String program) {
    return process.info().command().stream()
        .anyMatch(command -> Path.of(command).getFileName().toString().startsWith(program));
  }

  /** Asks the process to end, and after ten seconds no longer asks. */
  static void end(ProcessHandle process) {
    CompletableFuture<ProcessHandle> ended = process.onExit();
    process.destroy();
    ended.completeOnTimeout(process, 10, TimeUnit.SECONDS).join();
    if (process.isAlive()) {
      process.destroyForcibly();
      process.onExit().join();
    }
  }
}
