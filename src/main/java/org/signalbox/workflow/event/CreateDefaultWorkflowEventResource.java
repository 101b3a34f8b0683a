package org.signalbox.workflow.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code POST v1/Agents/Workflow/CreateDefaultWorkflowEvent}. */
@Path("v1/Agents/Workflow/CreateDefaultWorkflowEvent")
@ApplicationScoped
public class CreateDefaultWorkflowEventResource {

  @POST
  @Operation(summary = "Answers with a new event, which nobody has signalled.")
  @APIResponse(
      responseCode = "200",
      description = "An event of no type",
      content =
          @Content(
              mediaType = MediaType.WILDCARD,
              schema = @Schema(implementation = WorkflowEventBody.class)))
  public WorkflowEventBody create() {
    return new WorkflowEventBody();
  }
}
