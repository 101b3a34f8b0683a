package org.signalbox.workflow.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.GenericEntity;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.signalbox.identity.CurrentCaller;
import org.signalbox.locale.CallerZone;
import org.signalbox.workflow.pass.Trail;

/** Participants of any flow to look at, for flow administrators: calls of our own. */
@Path("v1/Signalbox/Participants")
@ApplicationScoped
public class ParticipantViewResource {

  @Inject CurrentCaller caller;
  @Inject CallerZone zone;
  @Inject Participants participants;
  @Inject FlowHistory history;

  @GET
  @Path("{workflowInstanceId}/Trail")
  @Operation(summary = "Lists what happened to a participant, the oldest first.")
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
      @Parameter(
              description = "What SO-Next of the page before it says; left out for the first page")
          @QueryParam("after")
          @Nullable String after,
      @Parameter(description = "How many rows at most, 1 to 1000; 100 if left out")
          @QueryParam("top")
          @Nullable String top) {
    int key = Asked.key("workflowInstanceId", workflowInstanceId);
    Page<Trail.Line> page = history.ofParticipant(caller.get(), key, Window.of(after, top));
    return Pages.answer(
        page,
        new GenericEntity<List<TrailLineBody>>(
            Pages.bodies(page, line -> TrailLineBody.of(line, zone.dates()))) {});
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
  public Response stuck(
      @Parameter(
              description = "What SO-Next of the page before it says; left out for the first page")
          @QueryParam("after")
          @Nullable String after,
      @Parameter(description = "How many rows at most, 1 to 1000; 100 if left out")
          @QueryParam("top")
          @Nullable String top) {
    Page<Participant> page = participants.stuck(caller.get(), Window.of(after, top));
    return Pages.answer(
        page,
        new GenericEntity<List<ParticipantBody>>(
            Pages.bodies(page, row -> ParticipantBody.of(row, zone.dates()))) {});
  }
}
