package org.signalbox.bench;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.nio.file.Files;
import java.util.Set;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The least that the server can do with a request: it sends each body back as it came. */
@ApplicationPath("/")
public class EchoApplication extends Application {

  /** The name of the archive is where the server puts it. */
  static final String PATH = "echo/body";

  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(Echo.class);
  }

  /** Answers anybody. */
  @Path("body")
  public static class Echo {

    @POST
    public byte[] echo(byte[] body) {
      return body;
    }
  }

  /** Writes the application as an archive of its own. */
  static java.nio.file.Path writeTo(java.nio.file.Path folder) throws java.io.IOException {
    java.nio.file.Path war = Files.createDirectories(folder).resolve("echo.war");
    ShrinkWrap.create(WebArchive.class, "echo.war")
        .addClasses(EchoApplication.class, Echo.class)
        .as(ZipExporter.class)
        .exportTo(war.toFile(), true);
    return war;
  }
}
