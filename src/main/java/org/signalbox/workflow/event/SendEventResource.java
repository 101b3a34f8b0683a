package org.signalbox.workflow.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.signalbox.identity.CurrentCaller;
import org.signalbox.locale.Translator;
import org.signalbox.wire.Preferences;

/** {@code POST v1/Agents/Workflow/SendEvent} answers with the receipt (decisions 10 and 11). */
@Path("v1/Agents/Workflow/SendEvent")
@ApplicationScoped
public class SendEventResource {

  @Inject SendEvent operation;
  @Inject CurrentCaller caller;
  @Inject Preferences preferences;
  @Inject Translator translator;

  @POST
  @Operation(summary = "Signals an event, which moves the people who are in flows.")
  public Response send(
      SendEventRequest request, @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
    WorkflowEventResult result =
        operation.send(
            caller.get(),
            request.type(),
            request.attributes(),
            preferences.strict(),
            Optional.ofNullable(idempotencyKey).map(String::strip).filter(key -> !key.isEmpty()));
    Response.ResponseBuilder answer =
        Response.ok(WorkflowEventResultBody.of(result.said(translator::say)));
    return (result.replayed() ? answer.header("Idempotency-Replayed", true) : answer).build();
  }
}
