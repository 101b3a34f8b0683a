package org.signalbox.exchange;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.signalbox.call.CurrentCall;
import org.signalbox.identity.CurrentCaller;
import org.signalbox.locale.Phrase;

/** Imports several tables by one call, whose records may name each other. */
@Path("v1/Signalbox/Import")
@ApplicationScoped
public class ImportSetResource {

  private static final Set<String> ZIP =
      Set.of("application/zip", "application/x-zip-compressed", "application/octet-stream");

  /** What the headers of a call are judged by. */
  private record Request() {}

  @Inject CurrentCaller caller;
  @Inject CurrentCall call;
  @EJB Exchange exchange;
  @Inject ImportSettings settings;
  @Context HttpHeaders headers;

  @POST
  @Operation(summary = "Imports a ZIP with one CSV for each table, all of it or nothing.")
  @APIResponse(
      responseCode = "200",
      description = "What became of the rows of each table",
      content =
          @Content(
              mediaType = MediaType.WILDCARD,
              schema = @Schema(type = SchemaType.ARRAY, implementation = ImportBody.class)))
  public List<ImportBody> load(
      @QueryParam("zone") @DefaultValue("UTC") String zone,
      @RequestBody(
              description = "Files named after their tables, such as person.csv",
              content =
                  @Content(
                      mediaType = "application/zip",
                      schema = @Schema(type = SchemaType.STRING, format = "binary")))
          InputStream zip)
      throws SQLException, IOException {
    exchange.check(caller.get());
    SentFile file = new SentFile("zip", headers, settings.maxBytes());
    file.checkType(ZIP);
    boolean keep = !call.of(new Request()).dryRun();
    java.nio.file.Path stored = Files.createTempFile("signalbox", ".zip");
    try {
      Files.copy(file.plain(zip), stored, StandardCopyOption.REPLACE_EXISTING);
      try (FileSet set = FileSet.unpack(stored, settings.maxBytes())) {
        if (set.files().isEmpty()) {
          throw file.refusal(Phrase.of("import-no-table-file"));
        }
        return exchange.load(caller.get(), set.files(), file.zone(zone), keep).stream()
            .map(ImportBody::of)
            .toList();
      }
    } catch (ZipException | EOFException broken) {
      throw file.refusal(Phrase.of("import-not-zip"));
    } finally {
      Files.delete(stored);
    }
  }
}
