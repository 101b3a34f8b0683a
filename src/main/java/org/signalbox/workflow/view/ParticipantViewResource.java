package org.signalbox.workflow.view;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.signalbox.identity.CurrentCaller;
import org.signalbox.locale.CallerZone;
import org.signalbox.workflow.pass.Trail;

/** Participants of any flow to look at, for flow administrators: calls of our own. */
@Path("v1/Signalbox/Participants")
@ApplicationScoped
public class ParticipantViewResource {

  @Inject CurrentCaller caller;
  @Inject CallerZone zone;
  @EJB Participants participants;
  @EJB FlowHistory history;

  @GET
  @Path("{workflowInstanceId}/Trail")
  @Operation(
      summary = "Lists what happened to a participant, the oldest first if not asked otherwise.")
  @APIResponse(
      responseCode = "200",
      description = "A page; SO-Next says where the next one begins",
      content =
          @Content(
              mediaType = MediaType.WILDCARD,
              schema = @Schema(implementation = TrailLineBody[].class)))
  public Response trail(
      @Parameter(description = "The key of the participant") @PathParam("workflowInstanceId")
          String workflowInstanceId,
      @BeanParam TrailChoice choice,
      @BeanParam Paging paging) {
    int key = Asked.key("workflowInstanceId", workflowInstanceId);
    Page<Trail.Line> page =
        history.ofParticipant(caller.get(), key, choice.choice(), paging.window());
    return Pages.ofTrail(page, zone.dates());
  }

  @GET
  @Path("Stuck")
  @Operation(summary = "Lists participants whose step failed and is tried again.")
  @APIResponse(
      responseCode = "200",
      description = "A page; SO-Next says where the next one begins",
      content =
          @Content(
              mediaType = MediaType.WILDCARD,
              schema = @Schema(implementation = ParticipantBody[].class)))
  public Response stuck(@BeanParam Paging paging) {
    Page<Participant> page = participants.stuck(caller.get(), paging.window());
    return Pages.ofParticipants(page, zone.dates());
  }
}
