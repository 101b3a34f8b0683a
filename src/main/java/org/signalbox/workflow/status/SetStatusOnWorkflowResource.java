package org.signalbox.workflow.status;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.signalbox.call.CurrentCall;
import org.signalbox.wire.Scalar;
import org.signalbox.workflow.engine.WorkflowStatus;

/** {@code POST v1/Agents/Workflow/SetStatusOnWorkflow} answers with the new status. */
@Path("v1/Agents/Workflow/SetStatusOnWorkflow")
@ApplicationScoped
public class SetStatusOnWorkflowResource {

  @EJB SetStatusOnWorkflow operation;
  @Inject CurrentCall call;

  @POST
  @Operation(summary = "Runs, pauses or stops an email flow, and answers with its new status.")
  @APIResponse(
      responseCode = "200",
      description = "The new status",
      content =
          @Content(
              mediaType = MediaType.WILDCARD,
              schema = @Schema(implementation = WorkflowStatus.class)))
  public Scalar set(SetStatusOnWorkflowRequest request) {
    return new Scalar(
        "WorkflowDefinitionStatus",
        call.result(operation.set(call.of(request), request.emailFlowId(), request.status())));
  }
}
