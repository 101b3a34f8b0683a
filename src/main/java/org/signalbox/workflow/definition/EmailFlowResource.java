package org.signalbox.workflow.definition;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.signalbox.call.CurrentCall;
import org.signalbox.identity.CurrentCaller;
import org.signalbox.locale.CallerZone;
import org.signalbox.wire.Carrier;
import org.signalbox.wire.NoObject;
import org.signalbox.wire.Scalar;
import org.signalbox.wire.Sent;

/** Email flows over HTTP, as the vendor's Workflow agent has them. */
@Path("v1/Agents/Workflow")
@ApplicationScoped
public class EmailFlowResource {

  private static final String KEY = "EmailFlowId";

  /** What is asked, for the key of a repeat. */
  private record Asked(String what) {}

  @EJB EmailFlows flows;
  @Inject CurrentCall call;
  @Inject CurrentCaller caller;
  @Inject CallerZone zone;

  @POST
  @Path("CreateDefaultEmailFlow")
  @Operation(summary = "Answers with a new email flow with default values, without storing it.")
  @APIResponse(
      responseCode = "200",
      description = "The flow",
      content = @Content(mediaType = MediaType.WILDCARD, schema = @Schema(ref = "EmailFlow")))
  public Carrier initial() {
    return Stamps.told(flows.initial(caller.get()), zone.dates());
  }

  @POST
  @Path("GetEmailFlow")
  @Operation(summary = "Answers with an email flow, or null when there is none.")
  @Parameter(
      name = "emailFlowId",
      in = ParameterIn.QUERY,
      required = true,
      description = "Its key",
      schema = @Schema(type = SchemaType.INTEGER))
  @APIResponse(
      responseCode = "200",
      description = "The flow",
      content = @Content(mediaType = MediaType.WILDCARD, schema = @Schema(ref = "EmailFlow")))
  public Object get(@Context UriInfo address) {
    Optional<Carrier> flow = flows.get(caller.get(), QueryKey.of(address, KEY));
    return flow.isPresent()
        ? Stamps.told(flow.get(), zone.dates())
        : new NoObject(FlowShapes.EMAIL_FLOW.name());
  }

  @POST
  @Path("SaveEmailFlow")
  @Operation(
      summary = "Stores an email flow with its steps, triggers and goals, and answers with it.")
  @APIResponse(
      responseCode = "200",
      description = "The flow as it is stored",
      content = @Content(mediaType = MediaType.WILDCARD, schema = @Schema(ref = "EmailFlow")))
  public Carrier save(
      @RequestBody(
              content =
                  @Content(mediaType = MediaType.WILDCARD, schema = @Schema(ref = "EmailFlow")))
          Sent sent) {
    Carrier flow = sent.as(FlowShapes.EMAIL_FLOW);
    return Stamps.told(
        call.result(flows.save(call.of(new Asked(flow.toString())), flow)), zone.dates());
  }

  @POST
  @Path("DeleteEmailFlow")
  @Operation(summary = "Deletes a stopped email flow and all that happened in it.")
  @Parameter(
      name = KEY,
      in = ParameterIn.QUERY,
      required = true,
      description = "Its key",
      schema = @Schema(type = SchemaType.INTEGER))
  public void delete(@Context UriInfo address) {
    int key = QueryKey.of(address, KEY);
    call.result(flows.delete(call.of(new Asked(KEY + "=" + key)), key));
  }

  @POST
  @Path("CopyEmailFlow")
  @Operation(summary = "Makes a stopped email flow like another one, and answers with its key.")
  @APIResponse(
      responseCode = "200",
      description = "The key of the copy",
      content =
          @Content(
              mediaType = MediaType.WILDCARD,
              schema = @Schema(implementation = Integer.class)))
  public Scalar copy(CopyEmailFlowRequest request) {
    return new Scalar(
        "int", call.result(flows.copy(call.of(request), request.emailFlowId(), request.name())));
  }
}
