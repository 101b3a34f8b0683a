package org.signalbox.workflow.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.signalbox.workflow.engine.EventType;

/** {@code POST v1/Agents/Workflow/CreateDefaultWorkflowEventResult}. */
@Path("v1/Agents/Workflow/CreateDefaultWorkflowEventResult")
@ApplicationScoped
public class CreateDefaultWorkflowEventResultResource {

  @POST
  @Operation(summary = "Answers with a new result of an event that nobody has signalled.")
  @APIResponse(
      responseCode = "200",
      description = "A result of no type",
      content =
          @Content(
              mediaType = MediaType.WILDCARD,
              schema = @Schema(implementation = WorkflowEventResultBody.class)))
  public WorkflowEventResultBody create() {
    return WorkflowEventResultBody.of(new WorkflowEventResult(EventType.None, "", false));
  }
}
