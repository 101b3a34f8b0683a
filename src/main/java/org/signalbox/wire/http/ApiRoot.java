package org.signalbox.wire.http;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code GET /api} tells which versions are here (wire-contract 10.4). */
@Path("")
@PermitAll
public class ApiRoot {

  /** The vendor's release whose client and operations these are. */
  private static final String COMPATIBLE = "12.4";

  @Inject Catalogue catalogue;
  @Inject HttpSettings settings;
  @Context UriInfo uri;
  @Context HttpServletRequest request;

  @GET
  @Operation(summary = "Tells the versions of the server and of its WebAPI.")
  @APIResponse(responseCode = "200", description = "The versions; a page unless data is asked for")
  public Response versions() {
    Map<String, String> versions = new LinkedHashMap<>();
    String api = catalogue.api(uri);
    versions.put("v1", api + "/v1");
    versions.put("NetServerVersion", COMPATIBLE);
    versions.put("NetServerAssembly", COMPATIBLE + ".0.0");
    versions.put("NetServerDate", Release.DATE);
    versions.put("NetServerLabel", "Signalbox " + Release.VERSION);
    versions.put(
        "NetServer", "Signalbox " + Release.VERSION + ", compatible with SuperOffice 12.4");
    versions.put("Services", "Services88");
    versions.put("ServicesCurrent", "Services88");
    versions.put("Version", "v1");
    if (settings.documentation()) {
      versions.put("Documentation", api + "/docs");
    }
    return Page.isWanted(request, true)
        ? Page.of("Signalbox WebAPI", versions)
        : Response.ok(versions).build();
  }
}
