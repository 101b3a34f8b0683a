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
import org.signalbox.wire.Scalar;
import org.signalbox.wire.Settings;

/**
 * {@code POST v1/Agents/Appointment/ToggleActivities} answers with the new status of the first
 * (domain.md 4.6).
 */
@Path("v1/Agents/Appointment/ToggleActivities")
@ApplicationScoped
public class ToggleActivitiesResource {

  @EJB ToggleActivities operation;
  @Inject CurrentCall call;
  @Inject Preferences preferences;
  @Inject Settings settings;

  @POST
  @Operation(summary = "Completes each of the activities, or starts it again if it is completed.")
  @APIResponse(
      responseCode = "200",
      description = "The new status of the first, Unknown if there is none",
      content =
          @Content(
              mediaType = MediaType.WILDCARD,
              schema = @Schema(implementation = ActivityStatus.class)))
  public Response toggle(ToggleActivitiesRequest request) {
    ToggleResult result =
        call.result(
            operation.toggle(
                call.of(request),
                Toggle.TOGGLE_ACTIVITIES,
                Identifiers.of(
                    "ActivityIdentifier", request.activityIdentifier(), settings.maxActivityIds()),
                preferences.strict()));
    return Counts.of(
        Response.ok(new Scalar("ActivityStatus", result.first())),
        result.changed(),
        result.unknown());
  }
}
