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

/** Triggers of flows over HTTP, as the vendor's Workflow agent has them. */
@Path("v1/Agents/Workflow")
@ApplicationScoped
public class WorkflowTriggerResource {

  @Inject PartCalls calls;

  @POST
  @Path("CreateDefaultWorkflowTrigger")
  @Operation(summary = "Answers with a new trigger with default values, without storing it.")
  @APIResponse(
      responseCode = "200",
      description = "The trigger",
      content = @Content(mediaType = MediaType.WILDCARD, schema = @Schema(ref = "WorkflowTrigger")))
  public Carrier initial() {
    return Part.TRIGGER.shape().initial();
  }

  @POST
  @Path("GetWorkflowTrigger")
  @Operation(summary = "Answers with a trigger, or null when there is none.")
  @Parameter(
      name = "workflowTriggerId",
      in = ParameterIn.QUERY,
      required = true,
      description = "Its key",
      schema = @Schema(type = SchemaType.INTEGER))
  @APIResponse(
      responseCode = "200",
      description = "The trigger",
      content = @Content(mediaType = MediaType.WILDCARD, schema = @Schema(ref = "WorkflowTrigger")))
  public Object get(@Context UriInfo address) {
    return calls.get(Part.TRIGGER, address);
  }

  @POST
  @Path("SaveWorkflowTrigger")
  @Operation(summary = "Stores a trigger of a flow, and answers with it.")
  @APIResponse(
      responseCode = "200",
      description = "The trigger as it is stored",
      content = @Content(mediaType = MediaType.WILDCARD, schema = @Schema(ref = "WorkflowTrigger")))
  public Carrier save(
      @RequestBody(
              content =
                  @Content(
                      mediaType = MediaType.WILDCARD,
                      schema = @Schema(ref = "WorkflowTrigger")))
          Sent sent) {
    return calls.save(Part.TRIGGER, sent);
  }

  @POST
  @Path("DeleteWorkflowTrigger")
  @Operation(summary = "Deletes a trigger.")
  @Parameter(
      name = "WorkflowTriggerId",
      in = ParameterIn.QUERY,
      required = true,
      description = "Its key",
      schema = @Schema(type = SchemaType.INTEGER))
  public void delete(@Context UriInfo address) {
    calls.delete(Part.TRIGGER, address);
  }
}
