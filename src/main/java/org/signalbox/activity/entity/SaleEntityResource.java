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

/** Sales through the vendor's Sale agent. */
@Path("v1/Agents/Sale")
@ApplicationScoped
public class SaleEntityResource {

  @EJB SaleEntities entities;
  @Inject CurrentCaller caller;
  @Inject CurrentCall call;
  @Inject CallerZone zone;

  @POST
  @Path("CreateDefaultSaleEntity")
  @Operation(summary = "Answers with a new sale of the caller, which is not saved.")
  @APIResponse(
      responseCode = "200",
      description = "The sale",
      content =
          @Content(
              mediaType = MediaType.WILDCARD,
              schema = @Schema(implementation = SaleEntityBody.class)))
  public SaleEntityBody createDefault() {
    return SaleCarrier.of(entities.createDefault(Call.of(caller.get())), zone.dates());
  }

  @POST
  @Path("GetSaleEntity")
  @Operation(summary = "Answers with the sale that has the key.")
  @APIResponse(
      responseCode = "200",
      description = "The sale; null if there is none for the caller",
      content =
          @Content(
              mediaType = MediaType.WILDCARD,
              schema = @Schema(implementation = SaleEntityBody.class)))
  public Response get(@QueryParam("saleEntityId") int id) {
    return entities
        .get(Call.of(caller.get()), id)
        .<Object>map(entity -> SaleCarrier.of(entity, zone.dates()))
        .map(Response::ok)
        .orElseGet(() -> Response.ok(new NoObject(SaleEntityBody.class)))
        .build();
  }

  @POST
  @Path("SaveSaleEntity")
  @Operation(summary = "Saves a new sale, or what is sent of one that exists.")
  @APIResponse(
      responseCode = "200",
      description = "The sale as it is now",
      content =
          @Content(
              mediaType = MediaType.WILDCARD,
              schema = @Schema(implementation = SaleEntityBody.class)))
  public SaleEntityBody save(SaveSaleEntityRequest request) {
    Entity saved = call.result(entities.save(call.of(request), request, zone.dates()));
    return SaleCarrier.of(saved, zone.dates());
  }
}
