package org.signalbox.it;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the server under test, a child of this process, holds in memory. */
final class ServerMemory {

  private static final Pattern USED = Pattern.compile("heap +total \\d+K, used (\\d+)K");

  private ServerMemory() {}

  /** Bytes of heap that are still in use after a full collection. */
  static long heapInUse() throws IOException {
    command("GC.run");
    String heap = command("GC.heap_info");
    Matcher used = USED.matcher(heap);
    if (!used.find()) {
      throw new IllegalStateException("no heap in: " + heap);
    }
    return Long.parseLong(used.group(1)) << 10;
  }

  private static String command(String command) throws IOException {
    String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    Process process =
        new ProcessBuilder(jcmd, Long.toString(server().pid()), command)
            .redirectErrorStream(true)
            .start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static ProcessHandle server() {
    return ProcessHandle.current()
        .descendants()
        .filter(child -> isServer(child.info().commandLine().orElse("")))
        .findFirst()
        .orElseThrow();
  }

  private static boolean isServer(String commandLine) {
    return commandLine.contains("payara-micro") || commandLine.contains("jboss-modules");
  }
}
