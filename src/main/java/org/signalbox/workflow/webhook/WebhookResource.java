package org.signalbox.workflow.webhook;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.signalbox.identity.CurrentCaller;

/** Webhooks over HTTP, for flow administrators: calls of our own. */
@Path("v1/Signalbox/Webhooks")
@ApplicationScoped
public class WebhookResource {

  private static final int MOST = 1_000;
  private static final Pattern KEY = Pattern.compile("[0-9]{1,9}");

  @Inject CurrentCaller caller;
  @EJB WebhookRegister webhooks;

  @GET
  @Operation(summary = "Lists the webhooks, by key.")
  @APIResponse(
      responseCode = "200",
      description = "The webhooks after the one with the key that was given",
      content =
          @Content(
              mediaType = MediaType.WILDCARD,
              schema = @Schema(implementation = WebhookBody[].class)))
  public List<WebhookBody> list(
      @Parameter(description = "The last key of the page before")
          @QueryParam("after")
          @DefaultValue("0")
          int after,
      @Parameter(description = "How many at most, 1,000 if left out")
          @QueryParam("top")
          @DefaultValue("1000")
          int top) {
    return webhooks.list(caller.get(), after, Math.max(0, Math.min(top, MOST))).stream()
        .map(WebhookBody::of)
        .toList();
  }

  @POST
  @Operation(summary = "Adds a webhook, and answers with it as it is now.")
  @APIResponse(
      responseCode = "200",
      description = "The webhook",
      content =
          @Content(
              mediaType = MediaType.WILDCARD,
              schema = @Schema(implementation = WebhookBody.class)))
  public WebhookBody create(WebhookRequest request) {
    return WebhookBody.of(webhooks.create(caller.get(), request.webhook(0)));
  }

  @PUT
  @Path("{webhookId}")
  @Operation(summary = "Changes a webhook, and answers with it as it is now.")
  @APIResponse(
      responseCode = "200",
      description = "The webhook",
      content =
          @Content(
              mediaType = MediaType.WILDCARD,
              schema = @Schema(implementation = WebhookBody.class)))
  public WebhookBody change(@PathParam("webhookId") String webhookId, WebhookRequest request) {
    return WebhookBody.of(
        webhooks
            .change(caller.get(), request.webhook(key(webhookId)))
            .orElseThrow(() -> new UnknownWebhook(webhookId)));
  }

  @DELETE
  @Path("{webhookId}")
  @Operation(summary = "Removes a webhook, and what waits to be sent to it.")
  @APIResponse(responseCode = "204", description = "It is gone")
  public void delete(@PathParam("webhookId") String webhookId) {
    if (!webhooks.delete(caller.get(), key(webhookId))) {
      throw new UnknownWebhook(webhookId);
    }
  }

  /** What is no key is the key of none. */
  private static int key(String webhookId) {
    return KEY.matcher(webhookId).matches() ? Integer.parseInt(webhookId) : 0;
  }
}
