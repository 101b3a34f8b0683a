package org.signalbox.workflow.participant;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.signalbox.call.CurrentCall;

/** {@code POST v1/Agents/Workflow/TryAddPersonsToEmailFlow}. */
@Path("v1/Agents/Workflow/TryAddPersonsToEmailFlow")
@ApplicationScoped
public class TryAddPersonsToEmailFlowResource {

  @EJB TryAddPersonsToEmailFlow operation;
  @Inject CurrentCall call;
  @Inject ParticipantSettings settings;

  @POST
  @Operation(summary = "Adds people to an email flow, and tells of each whether it let them in.")
  @APIResponse(
      responseCode = "200",
      description = "For each person that was named, in that order, whether it came in",
      content =
          @Content(
              mediaType = MediaType.WILDCARD,
              schema = @Schema(implementation = Boolean[].class)))
  public List<Boolean> add(TryAddPersonsToEmailFlowRequest request) {
    return call.result(
        operation.add(call.of(request), request.emailFlowId(), request.people(settings.maxIds())));
  }
}
