package org.signalbox.workflow.participant;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.signalbox.call.CurrentCall;
import org.signalbox.wire.Preferences;

/** {@code POST v1/Agents/Workflow/RemoveParticipantsFromEmailFlow}. */
@Path("v1/Agents/Workflow/RemoveParticipantsFromEmailFlow")
@ApplicationScoped
public class RemoveParticipantsFromEmailFlowResource {

  @EJB RemoveParticipantsFromEmailFlow operation;
  @Inject CurrentCall call;
  @Inject Preferences preferences;
  @Inject ParticipantSettings settings;

  @POST
  @Operation(summary = "Removes participants from an email flow with all record of them.")
  @APIResponse(responseCode = "204", description = "They are gone")
  public Response remove(RemoveParticipantsFromEmailFlowRequest request) {
    Removal removal =
        call.result(
            operation.remove(
                call.of(request),
                request.emailFlowId(),
                request.participants(settings.maxIds()),
                preferences.strict()));
    Response.ResponseBuilder answer = Response.noContent().header("SO-Changed", removal.removed());
    return (removal.unknown() == 0 ? answer : answer.header("SO-Unknown", removal.unknown()))
        .build();
  }
}
