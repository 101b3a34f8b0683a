package org.signalbox.activity;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.signalbox.call.CurrentCall;
import org.signalbox.wire.Preferences;
import org.signalbox.wire.Settings;

/** {@code SetActivityStatus} over HTTP (wire-contract A.3, decision 7). */
@Path("v1/Agents/Appointment/SetActivityStatus")
@ApplicationScoped
public class SetActivityStatusResource {

  @EJB SetActivityStatus operation;
  @Inject CurrentCall call;
  @Inject Preferences preferences;
  @Inject Settings settings;

  @POST
  @Operation(
      summary =
          "Sets the completed status of appointments, to-dos, documents and sales, of all or of none.")
  @APIResponse(
      responseCode = "200",
      description = "A row for each identifier, if return=representation is preferred",
      content =
          @Content(
              mediaType = MediaType.WILDCARD,
              schema = @Schema(implementation = ActivityOutcomeBody[].class)))
  public Response set(SetActivityStatusRequest request) {
    ActivityStatusResult result =
        call.result(
            operation.set(
                call.of(request),
                request.identifiers(settings.maxActivityIds()),
                request.activityStatus(),
                preferences.strict()));
    return Counts.of(answer(result), result.changed(), result.unknown());
  }

  private Response.ResponseBuilder answer(ActivityStatusResult result) {
    return preferences.returnRepresentation()
        ? Response.ok(result.rows().stream().map(ActivityOutcomeBody::of).toList())
        : Response.noContent();
  }
}
