package org.signalbox.exchange;

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
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
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
  @Inject Exchange exchange;
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
    checkType();
    boolean keep = !call.of(new Request(table)).dryRun();
    return ImportBody.of(
        exchange.load(caller.get(), table, plain(csv, table), zone(zone, table), keep));
  }

  private void checkType() {
    Optional<MediaType> type = Optional.ofNullable(headers.getMediaType());
    type.map(sent -> sent.getType() + "/" + sent.getSubtype())
        .filter(sent -> !CSV.contains(sent))
        .ifPresent(
            other -> {
              throw new UnusableFile(other);
            });
  }

  private InputStream plain(InputStream sent, String table) throws IOException {
    int limit = settings.maxBytes();
    if (headers.getLength() > limit) {
      throw new UnusableFile(limit);
    }
    InputStream bounded = new Bounded(sent, limit);
    String encoding = headers.getHeaderString(HttpHeaders.CONTENT_ENCODING);
    if (encoding == null || !encoding.strip().endsWith("gzip")) {
      return bounded;
    }
    try {
      return new Bounded(new GZIPInputStream(bounded), limit);
    } catch (ZipException | EOFException broken) {
      throw refusal(table, Phrase.of("body-not-gzip"));
    }
  }

  private static ZoneId zone(String name, String table) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException unknown) {
      throw refusal(table, Phrase.of("import-no-zone"));
    }
  }

  private static ImportRefused refusal(String table, Phrase phrase) {
    Findings findings = new Findings();
    findings.add(table, phrase);
    return findings.refusal();
  }
}
