package org.signalbox.identity;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/**
 * Issues and revokes tickets at {@code v1/Signalbox/Ticket}, a call of our own: the vendor has none
 * that trades a password for a ticket (wire-contract 1.3).
 */
@Path("v1/Signalbox/Ticket")
@ApplicationScoped
public class TicketResource {

  @Inject CurrentCaller caller;
  @EJB IssuedCredentials issued;

  /** Answers with a new ticket of the caller, who did not come with an access token. */
  @POST
  @Operation(summary = "Issues a ticket to a caller who shows no access token.")
  @APIResponse(
      responseCode = "200",
      description = "The ticket",
      content =
          @Content(mediaType = MediaType.WILDCARD, schema = @Schema(implementation = String.class)))
  public Response issue() {
    if (caller.byToken()) {
      throw NotGranted.ticketForToken();
    }
    return Unstored.of(issued.ticket(caller.get()));
  }

  /**
   * Revokes the ticket or the token that the request shows; a caller who logs in by other means
   * loses every ticket and token.
   */
  @DELETE
  @Operation(summary = "Revokes the ticket or token that is shown, or else all of the caller.")
  public void revoke() {
    caller.shown().ifPresentOrElse(issued::revoke, () -> issued.revokeAll(caller.get()));
  }
}
