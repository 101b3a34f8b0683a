package org.signalbox.wire.openapi;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.signalbox.wire.http.Published;

/** {@code GET openapi.json}: the description that the build has made. */
@Path("openapi.json")
@PermitAll
@ApplicationScoped
public class OpenApiJson {

  private static final String TYPE = "application/json";

  private final StaticFile file = StaticFile.of("openapi.json", TYPE);

  @Inject Published published;

  @GET
  @Operation(summary = "Describes the interface in OpenAPI 3.1, as JSON.")
  @APIResponse(
      responseCode = "200",
      description = "The description",
      content = @Content(mediaType = TYPE, schema = @Schema(type = SchemaType.OBJECT)))
  public Response description(@Context Request request) {
    published.check();
    return file.answer(request, StaticFile.ASK);
  }
}
