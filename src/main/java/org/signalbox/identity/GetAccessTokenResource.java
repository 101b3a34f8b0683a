package org.signalbox.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/**
 * {@code POST v1/Agents/User/GetAccessToken} answers with an access token of the caller; online the
 * whole agent is closed (wire-contract 12, point 10).
 */
@Path("v1/Agents/User/GetAccessToken")
@ApplicationScoped
public class GetAccessTokenResource {

  @Inject AccessToken token;
  @Inject LoginSettings settings;

  @POST
  @Operation(summary = "Answers with an access token of the caller, good as Bearer.")
  @APIResponse(
      responseCode = "200",
      description = "The token",
      content =
          @Content(mediaType = MediaType.WILDCARD, schema = @Schema(implementation = String.class)))
  public Response get(GetAccessTokenRequest request) {
    if (settings.online()) {
      throw NotGranted.closedOnline();
    }
    return Unstored.of(token.ofCaller());
  }
}
