package org.signalbox.wire.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which release this is: {@code release.properties}, which a test holds against the build. */
public final class Release {

  private static final Properties PROPERTIES = read();

  public static final String VERSION = PROPERTIES.getProperty("version", "");
  static final String DATE = PROPERTIES.getProperty("date", "");

  private Release() {}

  private static Properties read() {
    Properties properties = new Properties();
    try (InputStream file = Release.class.getResourceAsStream("/release.properties")) {
      properties.load(file);
      return properties;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
