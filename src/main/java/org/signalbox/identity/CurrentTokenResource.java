package org.signalbox.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code GET v1/User/currentToken} answers with an access token of the caller (section 1.3). */
@Path("v1/User/currentToken")
@ApplicationScoped
public class CurrentTokenResource {

  @Inject AccessToken token;

  @GET
  @Operation(summary = "Answers with an access token of the caller, good as Bearer.")
  @APIResponse(
      responseCode = "200",
      description = "The token",
      content =
          @Content(mediaType = MediaType.WILDCARD, schema = @Schema(implementation = String.class)))
  public Response current() {
    return Unstored.of(token.ofCaller());
  }
}
