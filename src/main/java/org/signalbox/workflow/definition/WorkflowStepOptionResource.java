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

/**
 * Branches of splits over HTTP, as the vendor's Workflow agent has them: with types in version 12
 * of its client; in version 10 without, but with calls of their own to save and delete one.
 */
@Path("v1/Agents/Workflow")
@ApplicationScoped
public class WorkflowStepOptionResource {

  @Inject PartCalls calls;

  @POST
  @Path("CreateDefaultWorkflowStepOptionFromType")
  @Operation(summary = "Answers with a new branch of a split, without storing it.")
  @APIResponse(
      responseCode = "200",
      description = "The branch; of type None, the one for everyone else",
      content =
          @Content(
              mediaType = MediaType.WILDCARD,
              schema = @Schema(ref = "WorkflowStepOptionBase")))
  public Carrier initial(CreateDefaultWorkflowStepOptionFromTypeRequest request) {
    return StepShapes.initial(request.optionType());
  }

  @POST
  @Path("CreateDefaultWorkflowStepOption")
  @Operation(summary = "Answers with a new branch without a type, without storing it.")
  @APIResponse(
      responseCode = "200",
      description = "The branch",
      content =
          @Content(mediaType = MediaType.WILDCARD, schema = @Schema(ref = "WorkflowStepOption")))
  public Carrier initialWithoutType() {
    return Part.BRANCH.shape().initial();
  }

  @POST
  @Path("GetWorkflowStepOption")
  @Operation(summary = "Answers with a branch of a split, or null when there is none.")
  @Parameter(
      name = "workflowStepOptionId",
      in = ParameterIn.QUERY,
      description = "Its key, for clients that send no body",
      schema = @Schema(type = SchemaType.INTEGER))
  @APIResponse(
      responseCode = "200",
      description = "The branch",
      content =
          @Content(
              mediaType = MediaType.WILDCARD,
              schema = @Schema(ref = "WorkflowStepOptionBase")))
  public Object get(
      @Context UriInfo address,
      @RequestBody(
              content =
                  @Content(
                      mediaType = MediaType.WILDCARD,
                      schema = @Schema(implementation = GetWorkflowStepOptionRequest.class)))
          Sent sent) {
    int key =
        QueryKey.find(address, Steps.OPTION)
            .orElseGet(() -> sent.as(GetWorkflowStepOptionRequest.class).workflowStepOptionId());
    return calls.get(Part.BRANCH, key);
  }

  @POST
  @Path("SaveWorkflowStepOption")
  @Operation(summary = "Stores a branch of a split, and answers with it.")
  @APIResponse(
      responseCode = "200",
      description = "The branch as it is stored; it keeps its type, a new one is for everyone else",
      content =
          @Content(mediaType = MediaType.WILDCARD, schema = @Schema(ref = "WorkflowStepOption")))
  public Carrier save(
      @RequestBody(
              content =
                  @Content(
                      mediaType = MediaType.WILDCARD,
                      schema = @Schema(ref = "WorkflowStepOption")))
          Sent sent) {
    return calls.save(Part.BRANCH, sent);
  }

  @POST
  @Path("DeleteWorkflowStepOption")
  @Operation(summary = "Deletes a branch of a split with the steps in it.")
  @Parameter(
      name = Steps.OPTION,
      in = ParameterIn.QUERY,
      required = true,
      description = "Its key",
      schema = @Schema(type = SchemaType.INTEGER))
  public void delete(@Context UriInfo address) {
    calls.delete(Part.BRANCH, address);
  }
}
