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

/** Actions that steps wait for over HTTP, as the vendor's Workflow agent has them. */
@Path("v1/Agents/Workflow")
@ApplicationScoped
public class WorkflowWaitForActionResource {

  @Inject PartCalls calls;

  @POST
  @Path("CreateDefaultWorkflowWaitForAction")
  @Operation(summary = "Answers with a new wait action with default values, without storing it.")
  @APIResponse(
      responseCode = "200",
      description = "The wait action",
      content =
          @Content(mediaType = MediaType.WILDCARD, schema = @Schema(ref = "WorkflowWaitForAction")))
  public Carrier initial() {
    return Part.WAIT_FOR_ACTION.shape().initial();
  }

  @POST
  @Path("GetWorkflowWaitForAction")
  @Operation(summary = "Answers with a wait action, or null when there is none.")
  @Parameter(
      name = "workflowWaitForActionId",
      in = ParameterIn.QUERY,
      required = true,
      description = "Its key",
      schema = @Schema(type = SchemaType.INTEGER))
  @APIResponse(
      responseCode = "200",
      description = "The wait action",
      content =
          @Content(mediaType = MediaType.WILDCARD, schema = @Schema(ref = "WorkflowWaitForAction")))
  public Object get(@Context UriInfo address) {
    return calls.get(Part.WAIT_FOR_ACTION, address);
  }

  @POST
  @Path("SaveWorkflowWaitForAction")
  @Operation(summary = "Stores a wait action of a step, and answers with it.")
  @APIResponse(
      responseCode = "200",
      description = "The wait action as it is stored",
      content =
          @Content(mediaType = MediaType.WILDCARD, schema = @Schema(ref = "WorkflowWaitForAction")))
  public Carrier save(
      @RequestBody(
              content =
                  @Content(
                      mediaType = MediaType.WILDCARD,
                      schema = @Schema(ref = "WorkflowWaitForAction")))
          Sent sent) {
    return calls.save(Part.WAIT_FOR_ACTION, sent);
  }

  @POST
  @Path("DeleteWorkflowWaitForAction")
  @Operation(summary = "Deletes a wait action.")
  @Parameter(
      name = "WorkflowWaitForActionId",
      in = ParameterIn.QUERY,
      required = true,
      description = "Its key",
      schema = @Schema(type = SchemaType.INTEGER))
  public void delete(@Context UriInfo address) {
    calls.delete(Part.WAIT_FOR_ACTION, address);
  }
}
