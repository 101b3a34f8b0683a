package org.signalbox.wire.openapi;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;

/**
 * Swagger UI from its webjar, as much of it as the page needs.
 *
 * @param template names each of the files in braces
 * @param files by their names
 */
record Viewer(String template, Map<String, StaticFile> files) {

  static final String PAGE = "text/html; charset=utf-8";

  private static final String SCRIPT = "text/javascript; charset=utf-8";
  private static final String WEBJAR = "/META-INF/maven/org.webjars/swagger-ui/pom.properties";

  static Viewer ofClassPath() {
    String folder = "/META-INF/resources/webjars/swagger-ui/" + version() + "/";
    return new Viewer(
        StaticFile.of("docs.html", PAGE).text(),
        Map.of(
            "init.js",
            StaticFile.of("init.js", SCRIPT),
            "swagger-ui-bundle.js",
            StaticFile.of(folder + "swagger-ui-bundle.js", SCRIPT),
            "swagger-ui.css",
            StaticFile.of(folder + "swagger-ui.css", "text/css; charset=utf-8"),
            "favicon-32x32.png",
            StaticFile.of(folder + "favicon-32x32.png", "image/png")));
  }

  /**
   * The page.
   *
   * @param folder of the files, relative to the address of the page
   */
  String page(String folder) {
    String page = template;
    for (Map.Entry<String, StaticFile> file : files.entrySet()) {
      String address = folder + file.getKey() + "?v=" + file.getValue().version();
      page = page.replace("{" + file.getKey() + "}", address);
    }
    return page;
  }

  private static String version() {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(StaticFile.of(WEBJAR, "text/plain").text()));
      return properties.getProperty("version", "");
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
