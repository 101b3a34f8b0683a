package org.signalbox.workflow.view;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.signalbox.identity.CurrentCaller;
import org.signalbox.locale.CallerZone;
import org.signalbox.workflow.engine.InstanceStatus;
import org.signalbox.workflow.pass.Trail;

/** One flow to look at, for flow administrators: calls of our own. */
@Path("v1/Signalbox/Flows/{emailFlowId}")
@ApplicationScoped
public class FlowViewResource {

  private static final List<InstanceStatus> STATUSES =
      Arrays.stream(InstanceStatus.values()).filter(s -> s != InstanceStatus.None).toList();

  @Inject CurrentCaller caller;
  @Inject CallerZone zone;
  @EJB Participants participants;
  @EJB FlowHistory history;

  @GET
  @Path("Participants")
  @Operation(summary = "Lists the participants of an email flow with their state and next step.")
  @APIResponse(
      responseCode = "200",
      description = "A page; SO-Next says where the next one begins",
      content =
          @Content(
              mediaType = MediaType.WILDCARD,
              schema = @Schema(implementation = ParticipantBody[].class)))
  public Response participants(
      @Parameter(description = "The key of the email flow") @PathParam("emailFlowId")
          String emailFlowId,
      @Parameter(
              description =
                  "Idle, Active, Finished, FinishedWithSuccess, DropOut, Cancelled, or several between commas")
          @QueryParam("status")
          @Nullable String status,
      @Parameter(description = "Only those whose next step this is") @QueryParam("stepId")
          @Nullable String stepId,
      @Parameter(description = "Only those who are this person") @QueryParam("personId")
          @Nullable String personId,
      @Parameter(description = "Enrolled, Newest, or Due: those who wait for a time")
          @QueryParam("orderBy")
          @Nullable String orderBy,
      @BeanParam Paging paging) {
    ParticipantFilter filter =
        new ParticipantFilter(
            Asked.choices("status", status, STATUSES),
            Asked.key("stepId", stepId),
            Asked.key("personId", personId));
    ParticipantOrder order =
        Asked.choice("orderBy", orderBy, List.of(ParticipantOrder.values()))
            .orElse(ParticipantOrder.Enrolled);
    Page<Participant> page =
        participants.list(caller.get(), flow(emailFlowId), filter, order, paging.window());
    return Pages.ofParticipants(page, zone.dates());
  }

  @GET
  @Path("Trail")
  @Operation(
      summary = "Lists what happened in an email flow, the oldest first if not asked otherwise.")
  @APIResponse(
      responseCode = "200",
      description = "A page; SO-Next says where the next one begins",
      content =
          @Content(
              mediaType = MediaType.WILDCARD,
              schema = @Schema(implementation = TrailLineBody[].class)))
  public Response trail(
      @Parameter(description = "The key of the email flow") @PathParam("emailFlowId")
          String emailFlowId,
      @BeanParam TrailChoice choice,
      @BeanParam Paging paging) {
    Page<Trail.Line> page =
        history.ofFlow(caller.get(), flow(emailFlowId), choice.choice(), paging.window());
    return Pages.ofTrail(page, zone.dates());
  }

  @GET
  @Path("Figures")
  @Operation(summary = "Sums an email flow up: who entered, who is on the way, who is through.")
  @APIResponse(
      responseCode = "200",
      description = "The figures",
      content =
          @Content(
              mediaType = MediaType.WILDCARD,
              schema = @Schema(implementation = FlowFiguresBody.class)))
  public FlowFiguresBody figures(
      @Parameter(description = "The key of the email flow") @PathParam("emailFlowId")
          String emailFlowId) {
    return FlowFiguresBody.of(history.figures(caller.get(), flow(emailFlowId)));
  }

  private static int flow(String emailFlowId) {
    return Asked.key("emailFlowId", emailFlowId);
  }
}
