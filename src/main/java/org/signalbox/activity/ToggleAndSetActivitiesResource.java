package org.signalbox.activity;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.GenericEntity;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.signalbox.call.CurrentCall;
import org.signalbox.wire.Preferences;
import org.signalbox.wire.Settings;

/**
 * {@code POST v1/Agents/Appointment/ToggleAndSetActivities} answers with the identifiers of what
 * was left alone (domain.md 4.6).
 */
@Path("v1/Agents/Appointment/ToggleAndSetActivities")
@ApplicationScoped
public class ToggleAndSetActivitiesResource {

  @EJB ToggleActivities operation;
  @Inject CurrentCall call;
  @Inject Preferences preferences;
  @Inject Settings settings;

  @POST
  @Operation(
      summary =
          "Completes or starts the first of the activities, and gives the others its new status.")
  @APIResponse(
      responseCode = "200",
      description = "The identifiers of those that were left as they were",
      content =
          @Content(
              mediaType = MediaType.WILDCARD,
              schema = @Schema(implementation = String[].class)))
  public Response toggle(ToggleAndSetActivitiesRequest request) {
    ToggleResult result =
        call.result(
            operation.toggle(
                call.of(request),
                Toggle.TOGGLE_AND_SET_ACTIVITIES,
                Identifiers.of(
                    "ActivityIdentifiers",
                    request.activityIdentifiers(),
                    settings.maxActivityIds()),
                preferences.strict()));
    return Counts.of(
        Response.ok(new GenericEntity<List<String>>(result.left()) {}),
        result.changed(),
        result.unknown());
  }
}
