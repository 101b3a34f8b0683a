package org.signalbox.exchange;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.signalbox.call.CurrentCall;
import org.signalbox.identity.CurrentCaller;

/** Imports a table over HTTP: a call of our own, for administrators. */
@Path("v1/Signalbox/Import/{table}")
@ApplicationScoped
public class ImportResource {

  private static final Set<String> CSV =
      Set.of("text/csv", "application/csv", "text/plain", "application/octet-stream");

  /** What the headers of a call are judged by. */
  private record Request(String table) {}

  @Inject CurrentCaller caller;
  @Inject CurrentCall call;
  @EJB Exchange exchange;
  @Inject ImportSettings settings;
  @Context HttpHeaders headers;

  @POST
  @Operation(summary = "Imports the rows of a table from CSV, all of them or none.")
  @APIResponse(
      responseCode = "200",
      description = "What became of the rows",
      content =
          @Content(
              mediaType = MediaType.WILDCARD,
              schema = @Schema(implementation = ImportBody.class)))
  public ImportBody load(
      @PathParam("table") String table,
      @QueryParam("zone") @DefaultValue("UTC") String zone,
      @RequestBody(
              description = "RFC 4180 in UTF-8, below a header with the names of columns",
              content =
                  @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
          InputStream csv)
      throws SQLException, IOException {
    exchange.table(caller.get(), table);
    SentFile file = new SentFile(table, headers, settings.maxBytes());
    file.checkType(CSV);
    boolean keep = !call.of(new Request(table)).dryRun();
    return ImportBody.of(
        exchange.load(caller.get(), table, file.plain(csv), file.zone(zone), keep));
  }
}
