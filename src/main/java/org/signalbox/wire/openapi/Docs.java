package org.signalbox.wire.openapi;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.signalbox.wire.http.Published;

/**
 * The page that shows the description, by Swagger UI out of the WAR: a browser fetches nothing from
 * elsewhere.
 */
@Path("docs")
@PermitAll
@ApplicationScoped
public class Docs {

  private final Viewer viewer = Viewer.ofClassPath();

  @Inject Published published;

  @GET
  @Operation(summary = "Shows the description of the interface to people.")
  @APIResponse(
      responseCode = "200",
      description = "A page",
      content = @Content(mediaType = "text/html", schema = @Schema(type = SchemaType.STRING)))
  public Response page(@Context HttpServletRequest request) {
    published.check();
    return Response.ok(viewer.page(asked(request).endsWith("/") ? "" : "docs/"), Viewer.PAGE)
        .build();
  }

  @GET
  @Path("{file}")
  @Operation(summary = "Hands out a part of the page.")
  @APIResponse(
      responseCode = "200",
      description = "The file",
      content = {
        @Content(mediaType = "text/javascript", schema = @Schema(type = SchemaType.STRING)),
        @Content(mediaType = "text/css", schema = @Schema(type = SchemaType.STRING)),
        @Content(mediaType = "image/png")
      })
  public Response file(
      @Parameter(description = "Its name, as the page has it") @PathParam("file") String file,
      @Context Request request) {
    published.check();
    return Optional.ofNullable(viewer.files().get(file))
        .orElseThrow(NotFoundException::new)
        .answer(request, StaticFile.KEEP);
  }

  /** The address as it was sent; what is relative to it depends on whether it ends in a slash. */
  private static String asked(HttpServletRequest request) {
    Object forwarded = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
    return forwarded == null ? request.getRequestURI() : forwarded.toString();
  }
}
