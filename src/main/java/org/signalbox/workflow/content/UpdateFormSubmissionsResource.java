package org.signalbox.workflow.content;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.signalbox.call.CurrentCall;
import org.signalbox.wire.Scalar;

/** {@code POST v1/Agents/Workflow/UpdateFormSubmissions}. */
@Path("v1/Agents/Workflow/UpdateFormSubmissions")
@ApplicationScoped
public class UpdateFormSubmissionsResource {

  @EJB UpdateFormSubmissions operation;
  @Inject CurrentCall call;

  @POST
  @Operation(summary = "Signals form submissions that nobody has signalled yet.")
  @APIResponse(
      responseCode = "200",
      description = "How many were signalled",
      content =
          @Content(
              mediaType = MediaType.WILDCARD,
              schema = @Schema(implementation = Integer.class)))
  public Scalar update(UpdateFormSubmissionsRequest request) {
    return new Scalar("int", call.result(operation.update(call.of(request), request.maxCount())));
  }
}
