package org.signalbox.workflow.participant;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.signalbox.call.CurrentCall;
import org.signalbox.locale.CallerZone;
import org.signalbox.wire.Scalar;

/** {@code POST v1/Agents/Workflow/Run}; a request body is not looked at. */
@Path("v1/Agents/Workflow/Run")
@ApplicationScoped
public class RunResource {

  @EJB RunEngine operation;
  @Inject CurrentCall call;
  @Inject CallerZone zone;

  @POST
  @Operation(summary = "Runs the workflow engine now, and suggests when to run it next.")
  @APIResponse(
      responseCode = "200",
      description = "When the next participant is due, within an hour at the latest",
      content =
          @Content(
              mediaType = MediaType.WILDCARD,
              schema = @Schema(type = SchemaType.STRING, format = "date-time")))
  public Scalar run() {
    return new Scalar(
        "dateTime",
        zone.dates().of(Optional.of(call.result(operation.run(call.of(new RunRequest()))))));
  }
}
