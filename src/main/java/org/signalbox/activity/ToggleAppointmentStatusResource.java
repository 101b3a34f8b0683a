package org.signalbox.activity;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.signalbox.call.CurrentCall;
import org.signalbox.wire.Preferences;
import org.signalbox.wire.Scalar;

/**
 * {@code POST v1/Agents/Appointment/ToggleAppointmentStatus} answers with the appointment's new
 * status (domain.md 4.6).
 */
@Path("v1/Agents/Appointment/ToggleAppointmentStatus")
@ApplicationScoped
public class ToggleAppointmentStatusResource {

  @EJB ToggleActivities operation;
  @Inject CurrentCall call;
  @Inject Preferences preferences;

  @POST
  @Operation(summary = "Completes an appointment, or starts it again if it is completed.")
  @APIResponse(
      responseCode = "200",
      description = "The new status",
      content =
          @Content(
              mediaType = MediaType.WILDCARD,
              schema = @Schema(implementation = AppointmentStatus.class)))
  public Response toggle(ToggleAppointmentStatusRequest request) {
    ToggleResult result =
        call.result(
            operation.toggle(
                call.of(request),
                Toggle.TOGGLE_APPOINTMENT_STATUS,
                List.of("appointment_id=" + request.appointmentId()),
                preferences.strict()));
    AppointmentStatus status = AppointmentStatus.of(result.first());
    return Counts.of(
        Response.ok(new Scalar("AppointmentStatus", status)), result.changed(), result.unknown());
  }
}
