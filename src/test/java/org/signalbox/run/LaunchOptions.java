package org.signalbox.run;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;

/**
 * What the run command was told; {@code pom.xml} passes it on.
 *
 * @param host address to listen on
 * @param data folder that survives restarts
 * @param war the application
 * @param servers where the build has put the server and the database driver
 */
record LaunchOptions(String host, int port, Path data, Path war, Path servers) {

  static LaunchOptions of(String... arguments) {
    return new LaunchOptions(
        arguments[0],
        port(arguments[1]),
        Path.of(arguments[2]),
        Path.of(arguments[3]),
        Path.of(arguments[4]));
  }

  /** On a port that nobody uses now. */
  static LaunchOptions anywhere(Path data, Path war, Path servers) throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return new LaunchOptions("127.0.0.1", socket.getLocalPort(), data, war, servers);
    }
  }

  Path payara() {
    return servers.resolve("payara-micro.jar");
  }

  Path driver() {
    return servers.resolve("postgresql.jar");
  }

  private static int port(String text) {
    if (!text.matches("[1-9]\\d{0,4}") || Integer.parseInt(text) > 65_535) {
      throw new CannotStart("The option -Dsignalbox.port must be a port from 1 to 65535.");
    }
    return Integer.parseInt(text);
  }

  /** Where a browser on this machine finds the application; ends with a slash. */
  String url() {
    boolean local = host.startsWith("127.") || host.equals("0.0.0.0") || host.equals("localhost");
    return "http://" + (local ? "localhost" : host) + ":" + port + "/";
  }
}
