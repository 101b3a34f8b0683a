package org.signalbox.exchange;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.signalbox.identity.CurrentCaller;

/** Exports tables over HTTP: calls of our own, for administrators. */
@Path("v1/Signalbox/Export")
@ApplicationScoped
public class ExportResource {

  private static final String CSV = "text/csv";
  private static final String ZIP = "application/zip";

  @Inject CurrentCaller caller;
  @EJB Exchange exchange;

  /** Writes what was asked for, when the headers are gone. */
  private interface Rows {
    void write(OutputStream bytes) throws SQLException, IOException;
  }

  @GET
  @Operation(
      summary =
          "Exports all tables as they are at one moment, as a ZIP in which they are imported.")
  @APIResponse(
      responseCode = "200",
      description = "One CSV for each table; no secrets",
      content =
          @Content(mediaType = ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response saveAll() {
    exchange.check(caller.get());
    return attachment("signalbox.zip", ZIP, exchange::save);
  }

  @GET
  @Path("{table}")
  @Operation(
      summary = "Exports the rows of a table as CSV, in the form in which they are imported.")
  @APIResponse(
      responseCode = "200",
      description = "All rows in the order of their keys; no secrets",
      content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
  public Response save(@PathParam("table") String name) {
    String table = exchange.table(caller.get(), name);
    return attachment(table + ".csv", CSV + "; charset=utf-8", csv -> exchange.save(table, csv));
  }

  private static Response attachment(String name, String type, Rows rows) {
    StreamingOutput streamed =
        bytes -> {
          try {
            rows.write(bytes);
          } catch (SQLException failed) {
            throw new IOException(failed);
          }
        };
    return Response.ok(streamed, type)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .build();
  }
}
