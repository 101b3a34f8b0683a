package org.signalbox.wire;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;

/**
 * Answers what the container refuses before an operation runs, in shape B (wire-contract 9.2): no
 * such URL, wrong method, wrong media type, too long.
 */
@Provider
public class HttpErrorMapper implements ExceptionMapper<WebApplicationException> {

  @Context HttpServletRequest servletRequest;
  @Context Request request;

  @Override
  public Response toResponse(WebApplicationException refused) {
    int status = refused.getResponse().getStatus();
    String traceId = Traces.next();
    Map<String, Object> body =
        switch (status) {
          case 404 -> notFound(traceId);
          case 405 ->
              ErrorBody.shapeB(
                  "The requested resource does not support http method '"
                      + request.getMethod()
                      + "'.",
                  "method-not-allowed",
                  traceId);
          case 413 -> ErrorBody.shapeB(text(refused), "request-too-large", traceId);
          case 415 -> ErrorBody.shapeB(text(refused), "unsupported-media-type", traceId);
          default -> ErrorBody.shapeB(reason(status), "http-" + status, traceId);
        };
    Response.ResponseBuilder answer = Response.status(status).entity(body);
    if (status == 405) {
      answer.header(HttpHeaders.ALLOW, refused.getResponse().getHeaderString(HttpHeaders.ALLOW));
    }
    return answer.build();
  }

  private Map<String, Object> notFound(String traceId) {
    Map<String, Object> body =
        ErrorBody.shapeB(
            "No HTTP resource was found that matches the request URI '" + asked() + "'.",
            "no-such-resource",
            traceId);
    body.put("MessageDetail", "No operation of this server has that name.");
    return body;
  }

  /** The address as it was sent, before the surface sent it on. */
  private String asked() {
    Object forwarded = servletRequest.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
    return forwarded == null ? servletRequest.getRequestURI() : forwarded.toString();
  }

  private static String reason(int status) {
    return status < 500 ? "The request is invalid." : "The server could not complete the request.";
  }

  private static String text(WebApplicationException refused) {
    return String.valueOf(refused.getMessage());
  }
}
