package org.signalbox.workflow.view;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.GenericEntity;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.signalbox.identity.CurrentCaller;
import org.signalbox.locale.CallerZone;
import org.signalbox.locale.DateText;

/** What waits to be delivered, for flow administrators: a call of our own. */
@Path("v1/Signalbox/Deliveries")
@ApplicationScoped
public class DeliveryViewResource {

  @Inject CurrentCaller caller;
  @Inject CallerZone zone;
  @EJB DeliveryList deliveries;

  @GET
  @Operation(
      summary = "Lists what waits to be delivered, flow by flow, of each the next one first.")
  @APIResponse(
      responseCode = "200",
      description = "A page; SO-Next says where the next one begins",
      content =
          @Content(
              mediaType = MediaType.WILDCARD,
              schema = @Schema(implementation = DeliveryBody[].class)))
  public Response list(
      @Parameter(description = "Only what concerns this flow") @QueryParam("emailFlowId")
          @Nullable String emailFlowId,
      @Parameter(
              description =
                  "Queued for what was never tried, Failed for what was and will be again; both if left out")
          @QueryParam("state")
          @Nullable String state,
      @BeanParam Paging paging) {
    List<DeliveryState> states = Asked.choices("state", state, List.of(DeliveryState.values()));
    Page<Delivery> page =
        deliveries.list(
            caller.get(), Asked.key("emailFlowId", emailFlowId), states, paging.window());
    DateText dates = zone.dates();
    return Pages.answer(
        page,
        new GenericEntity<List<DeliveryBody>>(
            Pages.bodies(page, delivery -> DeliveryBody.of(delivery, dates))) {});
  }
}
