package org.signalbox.workflow.event;

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
import org.signalbox.locale.Translator;
import org.signalbox.wire.Preferences;

/** {@code POST v1/Agents/Workflow/SendEvent} answers with the receipt (decisions 10 and 11). */
@Path("v1/Agents/Workflow/SendEvent")
@ApplicationScoped
public class SendEventResource {

  @EJB SendEvent operation;
  @Inject CurrentCall call;
  @Inject Preferences preferences;
  @Inject Translator translator;

  @POST
  @Operation(summary = "Signals an event, which moves the people who are in flows.")
  @APIResponse(
      responseCode = "200",
      description = "What became of the event",
      content =
          @Content(
              mediaType = MediaType.WILDCARD,
              schema = @Schema(implementation = WorkflowEventResultBody.class)))
  public WorkflowEventResultBody send(SendEventRequest request) {
    WorkflowEventResult result =
        call.result(
            operation.send(
                call.of(request), request.type(), request.attributes(), preferences.strict()));
    return WorkflowEventResultBody.of(result.said(translator::say));
  }
}
