package org.signalbox.workflow.definition;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.signalbox.call.CurrentCall;
import org.signalbox.identity.CurrentCaller;
import org.signalbox.wire.Carrier;
import org.signalbox.wire.NoObject;
import org.signalbox.wire.Sent;

/** Steps and filters of flows over HTTP, as the vendor's Workflow agent has them. */
@Path("v1/Agents/Workflow")
@ApplicationScoped
public class WorkflowStepResource {

  /** What is asked, for the key of a repeat. */
  private record Asked(String what) {}

  @EJB FlowParts parts;
  @Inject CurrentCall call;
  @Inject CurrentCaller caller;

  @POST
  @Path("GetWorkflowStep")
  @Operation(summary = "Answers with a step of a flow, or null when there is none.")
  @APIResponse(
      responseCode = "200",
      description = "The step",
      content =
          @Content(mediaType = MediaType.WILDCARD, schema = @Schema(ref = "WorkflowStepBase")))
  public Object step(GetWorkflowStepRequest request) {
    Optional<Carrier> step = parts.step(caller.get(), request.workflowStepId());
    return step.isPresent() ? step.get() : new NoObject(StepShapes.BASE.name());
  }

  @POST
  @Path("AddAfterWorkflowStep")
  @Operation(summary = "Adds a step behind another one, and answers with it.")
  @APIResponse(
      responseCode = "200",
      description = "The step that was added",
      content =
          @Content(mediaType = MediaType.WILDCARD, schema = @Schema(ref = "WorkflowStepBase")))
  public Carrier addAfter(
      @RequestBody(
              content =
                  @Content(
                      mediaType = MediaType.WILDCARD,
                      schema = @Schema(ref = "AddAfterWorkflowStepRequest")))
          Sent sent) {
    Carrier request = sent.as(FlowShapes.ADD_AFTER);
    return call.result(
        parts.addAfter(
            call.of(new Asked(request.toString())),
            request.number(Steps.STEP),
            request.carrier("SubStep")));
  }

  @POST
  @Path("CreateDefaultWorkflowStepFromType")
  @Operation(summary = "Answers with a new step of a type, without storing it.")
  @APIResponse(
      responseCode = "200",
      description = "The step",
      content =
          @Content(mediaType = MediaType.WILDCARD, schema = @Schema(ref = "WorkflowStepBase")))
  public Carrier initialStep(CreateDefaultWorkflowStepFromTypeRequest request) {
    return StepShapes.of(request.stepType()).initial().with("StepType", request.stepType().name());
  }

  @POST
  @Path("CreateDefaultWorkflowFilter")
  @Operation(summary = "Answers with a filter that everybody passes.")
  @APIResponse(
      responseCode = "200",
      description = "The filter",
      content = @Content(mediaType = MediaType.WILDCARD, schema = @Schema(ref = "WorkflowFilter")))
  public Carrier filter() {
    return PartShapes.FILTER.initial();
  }
}
