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
import java.util.Arrays;
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
import org.signalbox.workflow.engine.EventType;

/** Events with their receipts to look at, for flow administrators: a call of our own. */
@Path("v1/Signalbox/Events")
@ApplicationScoped
public class EventViewResource {

  private enum Order {
    NEWEST,
    OLDEST
  }

  @Inject CurrentCaller caller;
  @Inject CallerZone zone;
  @EJB ReceivedEvents events;

  @GET
  @Operation(summary = "Lists the events that were received, with what became of them.")
  @APIResponse(
      responseCode = "200",
      description = "A page; SO-Next says where the next one begins",
      content =
          @Content(
              mediaType = MediaType.WILDCARD,
              schema = @Schema(implementation = ReceivedEventBody[].class)))
  public Response list(
      @Parameter(description = "Only events of this type, by its name") @QueryParam("type")
          @Nullable String type,
      @Parameter(description = "Only events that concern this person") @QueryParam("personId")
          @Nullable String personId,
      @Parameter(description = "Only events that their callers gave this name")
          @QueryParam("eventId")
          @Nullable String eventId,
      @Parameter(description = "Newest, which is the usual, or Oldest") @QueryParam("orderBy")
          @Nullable String orderBy,
      @BeanParam Paging paging) {
    boolean newest =
        Asked.choice("orderBy", orderBy, List.of(Order.values()))
            .filter(order -> order == Order.OLDEST)
            .isEmpty();
    Page<ReceivedEvent> page =
        events.list(
            caller.get(),
            Asked.choice("type", type, Arrays.asList(EventType.values())),
            Asked.key("personId", personId),
            Asked.text(eventId).orElse(""),
            newest,
            paging.window());
    DateText dates = zone.dates();
    return Pages.answer(
        page,
        new GenericEntity<List<ReceivedEventBody>>(
            Pages.bodies(page, event -> ReceivedEventBody.of(event, dates))) {});
  }
}
