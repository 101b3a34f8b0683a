package org.signalbox.workflow.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.signalbox.call.CurrentCall;
import org.signalbox.wire.Scalar;

/** {@code POST v1/Agents/Workflow/SetStatusOnWorkflow} answers with the new status. */
@Path("v1/Agents/Workflow/SetStatusOnWorkflow")
@ApplicationScoped
public class SetStatusOnWorkflowResource {

  @Inject SetStatusOnWorkflow operation;
  @Inject CurrentCall call;

  @POST
  @Operation(summary = "Runs, pauses or stops an email flow, and answers with its new status.")
  public Scalar set(SetStatusOnWorkflowRequest request) {
    return new Scalar(
        "WorkflowDefinitionStatus",
        call.result(operation.set(call.of(request), request.emailFlowId(), request.status())));
  }
}
