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

/** Documents through the vendor's Document agent. */
@Path("v1/Agents/Document")
@ApplicationScoped
public class DocumentEntityResource {

  @EJB DocumentEntities entities;
  @Inject CurrentCaller caller;
  @Inject CurrentCall call;
  @Inject CallerZone zone;

  @POST
  @Path("CreateDefaultDocumentEntity")
  @Operation(summary = "Answers with a new document of the caller, which is not saved.")
  @APIResponse(
      responseCode = "200",
      description = "The document",
      content =
          @Content(
              mediaType = MediaType.WILDCARD,
              schema = @Schema(implementation = DocumentEntityBody.class)))
  public DocumentEntityBody createDefault() {
    return DocumentCarrier.of(entities.createDefault(Call.of(caller.get())), zone.dates());
  }

  @POST
  @Path("GetDocumentEntity")
  @Operation(summary = "Answers with the document that has the key.")
  @APIResponse(
      responseCode = "200",
      description = "The document; null if there is none for the caller",
      content =
          @Content(
              mediaType = MediaType.WILDCARD,
              schema = @Schema(implementation = DocumentEntityBody.class)))
  public Response get(@QueryParam("documentEntityId") int id) {
    return entities
        .get(Call.of(caller.get()), id)
        .<Object>map(entity -> DocumentCarrier.of(entity, zone.dates()))
        .map(Response::ok)
        .orElseGet(() -> Response.ok(new NoObject(DocumentEntityBody.class)))
        .build();
  }

  @POST
  @Path("SaveDocumentEntity")
  @Operation(summary = "Saves a new document, or what is sent of one that exists.")
  @APIResponse(
      responseCode = "200",
      description = "The document as it is now",
      content =
          @Content(
              mediaType = MediaType.WILDCARD,
              schema = @Schema(implementation = DocumentEntityBody.class)))
  public DocumentEntityBody save(SaveDocumentEntityRequest request) {
    Entity saved = call.result(entities.save(call.of(request), request, zone.dates()));
    return DocumentCarrier.of(saved, zone.dates());
  }
}
