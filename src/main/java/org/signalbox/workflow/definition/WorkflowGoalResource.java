package org.signalbox.workflow.definition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.signalbox.wire.Carrier;
import org.signalbox.wire.Sent;

/** Goals of flows over HTTP, as the vendor's Workflow agent has them. */
@Path("v1/Agents/Workflow")
@ApplicationScoped
public class WorkflowGoalResource {

  @Inject PartCalls calls;

  @POST
  @Path("CreateDefaultWorkflowGoal")
  @Operation(summary = "Answers with a new goal with default values, without storing it.")
  @APIResponse(
      responseCode = "200",
      description = "The goal",
      content = @Content(mediaType = MediaType.WILDCARD, schema = @Schema(ref = "WorkflowGoal")))
  public Carrier initial() {
    return Part.GOAL.shape().initial();
  }

  @POST
  @Path("GetWorkflowGoal")
  @Operation(summary = "Answers with a goal, or null when there is none.")
  @Parameter(
      name = "workflowGoalId",
      in = ParameterIn.QUERY,
      required = true,
      description = "Its key",
      schema = @Schema(type = SchemaType.INTEGER))
  @APIResponse(
      responseCode = "200",
      description = "The goal",
      content = @Content(mediaType = MediaType.WILDCARD, schema = @Schema(ref = "WorkflowGoal")))
  public Object get(@Context UriInfo address) {
    return calls.get(Part.GOAL, address);
  }

  @POST
  @Path("SaveWorkflowGoal")
  @Operation(summary = "Stores a goal of a flow, and answers with it.")
  @APIResponse(
      responseCode = "200",
      description = "The goal as it is stored",
      content = @Content(mediaType = MediaType.WILDCARD, schema = @Schema(ref = "WorkflowGoal")))
  public Carrier save(
      @RequestBody(
              content =
                  @Content(mediaType = MediaType.WILDCARD, schema = @Schema(ref = "WorkflowGoal")))
          Sent sent) {
    return calls.save(Part.GOAL, sent);
  }

  @POST
  @Path("DeleteWorkflowGoal")
  @Operation(summary = "Deletes a goal.")
  @Parameter(
      name = "WorkflowGoalId",
      in = ParameterIn.QUERY,
      required = true,
      description = "Its key",
      schema = @Schema(type = SchemaType.INTEGER))
  public void delete(@Context UriInfo address) {
    calls.delete(Part.GOAL, address);
  }
}
