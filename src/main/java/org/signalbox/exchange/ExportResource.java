package org.signalbox.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.signalbox.identity.CurrentCaller;

/** Exports a table over HTTP: a call of our own, for administrators. */
@Path("v1/Signalbox/Export/{table}")
@ApplicationScoped
public class ExportResource {

  private static final String CSV = "text/csv";

  @Inject CurrentCaller caller;
  @Inject Exchange exchange;

  @GET
  @Operation(
      summary = "Exports the rows of a table as CSV, in the form in which they are imported.")
  @APIResponse(
      responseCode = "200",
      description = "All rows in the order of their keys; no secrets",
      content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
  public Response save(@PathParam("table") String name) {
    String table = exchange.table(caller.get(), name);
    StreamingOutput rows =
        csv -> {
          try {
            exchange.save(table, csv);
          } catch (SQLException failed) {
            throw new IOException(failed);
          }
        };
    return Response.ok(rows, CSV + "; charset=utf-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + table + ".csv\"")
        .build();
  }
}
