package org.signalbox.workflow.content;

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

/** {@code POST v1/Agents/Workflow/CopyEmailFlowContent}. */
@Path("v1/Agents/Workflow/CopyEmailFlowContent")
@ApplicationScoped
public class CopyEmailFlowContentResource {

  @EJB EmailFlowContent operation;
  @Inject CurrentCall call;

  @POST
  @Operation(summary = "Copies a message for an email flow, and answers with the key of the copy.")
  @APIResponse(
      responseCode = "200",
      description = "The key of the copy",
      content =
          @Content(
              mediaType = MediaType.WILDCARD,
              schema = @Schema(implementation = Integer.class)))
  public Scalar copy(CopyEmailFlowContentRequest request) {
    return new Scalar(
        "int",
        call.result(operation.copy(call.of(request), request.emailFlowId(), request.shipmentId())));
  }
}
