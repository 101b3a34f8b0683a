package org.signalbox.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The load generator wrk (github.com/wg/wrk): a closed loop over keep-alive connections that takes
 * little of the processor time that it measures.
 */
final class Wrk {

  private static final Pattern RESULT =
      Pattern.compile("round (\\d+) calls, (\\S+) per second, (\\S+) ms, (\\S+) ms, (\\d+) failed");

  private final Path script;
  private final Path bodies;

  /** Will send the lines of a file. */
  Wrk(Path bodies) throws IOException {
    this.bodies = bodies;
    script = bodies.resolveSibling("post.lua");
    try (InputStream file = Wrk.class.getResourceAsStream("/bench/post.lua")) {
      Files.copy(Objects.requireNonNull(file), script, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  static boolean isInstalled() {
    try {
      Process process = new ProcessBuilder("wrk", "-v").redirectErrorStream(true).start();
      process.getInputStream().readAllBytes();
      return process.waitFor() >= 0;
    } catch (IOException absent) {
      return false;
    } catch (InterruptedException told) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Sends the bodies to an address, one after the other, for that long. */
  Round run(String url, int clients, Duration duration) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command(url, clients, duration)).redirectErrorStream(true).start();
    try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
      String text = String.join("\n", output.lines().toList());
      Matcher result = RESULT.matcher(text);
      if (process.waitFor() != 0 || !result.find() || !result.group(5).equals("0")) {
        throw new IllegalStateException("wrk could not measure " + url + ":\n" + text);
      }
      return new Round(
          Long.parseLong(result.group(1)), figure(result, 2), figure(result, 3), figure(result, 4));
    }
  }

  private List<String> command(String url, int clients, Duration duration) {
    return List.of(
        "wrk",
        "--threads",
        "2",
        "--connections",
        Integer.toString(clients),
        "--duration",
        duration.toSeconds() + "s",
        "--timeout",
        "30s",
        "--script",
        script.toString(),
        url,
        bodies.toString(),
        Http.AUTHORIZATION);
  }

  private static double figure(Matcher result, int group) {
    return Double.parseDouble(result.group(group));
  }
}
