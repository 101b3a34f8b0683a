package org.signalbox.run;

import java.nio.file.Path;

/**
 * What the run command was told, from the system properties that {@code pom.xml} sets.
 *
 * @param host address to listen on
 * @param data folder that survives restarts
 * @param war the application
 * @param payara the server
 */
record LaunchOptions(String host, int port, Path data, Path war, Path payara) {

  static LaunchOptions fromSystemProperties() {
    return new LaunchOptions(
        property("signalbox.host"),
        port(property("signalbox.port")),
        Path.of(property("signalbox.data")),
        Path.of(property("signalbox.war")),
        Path.of(property("signalbox.payara")));
  }

  private static String property(String name) {
    String value = System.getProperty(name, "");
    if (value.isBlank()) {
      throw new CannotStart("The option -D" + name + " has no value.");
    }
    return value;
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
