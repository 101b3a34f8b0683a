package org.signalbox.workflow.participant;

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
import org.signalbox.locale.Translator;

/** {@code POST v1/Agents/Workflow/GetWorkflowFencingInfo}; a request body is not looked at. */
@Path("v1/Agents/Workflow/GetWorkflowFencingInfo")
@ApplicationScoped
public class GetWorkflowFencingInfoResource {

  @EJB GetWorkflowFencingInfo operation;
  @Inject Translator translator;

  @POST
  @Operation(summary = "Tells how many email flows are open, and how many may be.")
  @APIResponse(
      responseCode = "200",
      description = "How it is now; a maximum of 0 is none",
      content =
          @Content(
              mediaType = MediaType.WILDCARD,
              schema = @Schema(implementation = FencingInfoBody.class)))
  public FencingInfoBody get() {
    return FencingInfoBody.of(operation.get(), translator::say);
  }
}
