package org.signalbox.activity.entity;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.signalbox.call.Call;
import org.signalbox.call.CurrentCall;
import org.signalbox.identity.CurrentCaller;
import org.signalbox.locale.CallerZone;
import org.signalbox.wire.NoObject;

/** Appointments through the vendor's Appointment agent. */
@Path("v1/Agents/Appointment")
@ApplicationScoped
public class AppointmentEntityResource {

  @EJB AppointmentEntities entities;
  @Inject CurrentCaller caller;
  @Inject CurrentCall call;
  @Inject CallerZone zone;

  @POST
  @Path("CreateDefaultAppointmentEntity")
  @Operation(summary = "Answers with a new appointment of the caller, which is not saved.")
  @APIResponse(
      responseCode = "200",
      description = "The appointment",
      content =
          @Content(
              mediaType = MediaType.WILDCARD,
              schema = @Schema(implementation = AppointmentEntityBody.class)))
  public AppointmentEntityBody createDefault() {
    return AppointmentCarrier.of(entities.createDefault(Call.of(caller.get())), zone.dates());
  }

  @POST
  @Path("GetAppointmentEntity")
  @Operation(summary = "Answers with the appointment that has the key.")
  @APIResponse(
      responseCode = "200",
      description = "The appointment; null if there is none for the caller",
      content =
          @Content(
              mediaType = MediaType.WILDCARD,
              schema = @Schema(implementation = AppointmentEntityBody.class)))
  public Response get(@QueryParam("appointmentEntityId") int id) {
    return entities
        .get(Call.of(caller.get()), id)
        .<Object>map(entity -> AppointmentCarrier.of(entity, zone.dates()))
        .map(Response::ok)
        .orElseGet(() -> Response.ok(new NoObject(AppointmentEntityBody.class)))
        .build();
  }

  @POST
  @Path("SaveAppointmentEntity")
  @Operation(summary = "Saves a new appointment, or what is sent of one that exists.")
  @APIResponse(
      responseCode = "200",
      description = "The appointment as it is now",
      content =
          @Content(
              mediaType = MediaType.WILDCARD,
              schema = @Schema(implementation = AppointmentEntityBody.class)))
  public AppointmentEntityBody save(SaveAppointmentEntityRequest request) {
    Entity saved = call.result(entities.save(call.of(request), request, zone.dates()));
    return AppointmentCarrier.of(saved, zone.dates());
  }
}
