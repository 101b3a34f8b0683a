package org.signalbox.wire.http;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code GET /api/v1} lists every operation with its methods (wire-contract 10.4). */
@Path("v1")
@PermitAll
public class ApiVersion {

  @Inject Catalogue catalogue;
  @Inject Published published;
  @Context UriInfo uri;
  @Context HttpServletRequest request;

  @GET
  @Operation(summary = "Lists every operation with its methods and what they do.")
  @APIResponse(responseCode = "200", description = "The list; a page unless data is asked for")
  public Response operations() {
    published.check();
    Map<String, Map<String, String>> operations = catalogue.operations(uri);
    return Page.isWanted(request, true)
        ? Page.of("Signalbox WebAPI v1", Catalogue.rows(operations))
        : Response.ok(operations).build();
  }
}
