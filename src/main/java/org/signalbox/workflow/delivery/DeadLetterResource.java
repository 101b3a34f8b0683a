package org.signalbox.workflow.delivery;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.signalbox.identity.CurrentCaller;

/** Dead letters over HTTP, for flow administrators: calls of our own. */
@Path("v1/Signalbox/DeadLetters")
@ApplicationScoped
public class DeadLetterResource {

  @Inject CurrentCaller caller;
  @EJB DeadLetters letters;

  @GET
  @Operation(summary = "Lists what could not be delivered, oldest first.")
  @APIResponse(
      responseCode = "200",
      description = "The dead letters after the one with the id that was given",
      content =
          @Content(
              mediaType = MediaType.WILDCARD,
              schema = @Schema(implementation = DeadLetterBody[].class)))
  public List<DeadLetterBody> list(
      @QueryParam("after") @DefaultValue("0") long after,
      @QueryParam("top") @DefaultValue("100") int top) {
    return letters.list(caller.get(), after, top).stream().map(DeadLetterBody::of).toList();
  }

  @POST
  @Path("Replay")
  @Operation(summary = "Has dead letters delivered again, as if for the first time.")
  public void replay(ReplayRequest request) {
    letters.replay(caller.get(), request.numbers());
  }
}
