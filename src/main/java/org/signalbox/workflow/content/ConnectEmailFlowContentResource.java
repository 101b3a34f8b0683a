package org.signalbox.workflow.content;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.signalbox.call.CurrentCall;

/** {@code POST v1/Agents/Workflow/ConnectEmailFlowContent}. */
@Path("v1/Agents/Workflow/ConnectEmailFlowContent")
@ApplicationScoped
public class ConnectEmailFlowContentResource {

  @EJB EmailFlowContent operation;
  @Inject CurrentCall call;

  @POST
  @Operation(summary = "Connects a message with an email flow.")
  @APIResponse(responseCode = "204", description = "They are connected")
  public void connect(ConnectEmailFlowContentRequest request) {
    call.result(operation.connect(call.of(request), request.emailFlowId(), request.messageId()));
  }
}
