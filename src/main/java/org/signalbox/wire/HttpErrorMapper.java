package org.signalbox.wire;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.signalbox.locale.Phrase;
import org.signalbox.locale.Translator;

/**
 * Answers what the container refuses before an operation runs, in shape B (wire-contract 9.2): no
 * such URL, wrong method, wrong media type, too long.
 */
@Provider
public class HttpErrorMapper implements ExceptionMapper<WebApplicationException> {

  /** What may stand in a path as it is; servers let more pass. */
  private static final Pattern UNSAFE = Pattern.compile("[^\\w/.~:@!$&'()*+,;=%-]");

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  @Inject Negotiated negotiated;
  @Context HttpServletRequest servletRequest;
  @Inject Translator translator;
  @Context Request request;

  @Override
  public Response toResponse(WebApplicationException refused) {
    int status = refused.getResponse().getStatus();
    String traceId = Traces.next();
    ErrorBody body =
        switch (status) {
          case 404 -> notFound(traceId);
          case 405 ->
              ErrorBody.shapeB(
                  status,
                  "The requested resource does not support http method '"
                      + request.getMethod()
                      + "'.",
                  "method-not-allowed",
                  traceId);
          case 413 -> ErrorBody.shapeB(status, reason(status), "request-too-large", traceId);
          case 415 -> ErrorBody.shapeB(status, reason(status), "unsupported-media-type", traceId);
          default -> ErrorBody.shapeB(status, reason(status), "http-" + status, traceId);
        };
    Response.ResponseBuilder answer = negotiated.refusal(body);
    if (status == 405) {
      answer.header(HttpHeaders.ALLOW, refused.getResponse().getHeaderString(HttpHeaders.ALLOW));
    }
    return answer.build();
  }

  /** A path is repeated as it came, percent-encoded: a URI holds nothing else. */
  private ErrorBody notFound(String traceId) {
    return ErrorBody.shapeB(
            404,
            "No HTTP resource was found that matches the request URI '" + asked() + "'.",
            "no-such-resource",
            traceId)
        .with("MessageDetail", translator.say(Phrase.of("no-such-operation")));
  }

  /** The address as it was sent, before the surface sent it on. */
  private String asked() {
    Object forwarded = servletRequest.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
    String path = forwarded == null ? servletRequest.getRequestURI() : forwarded.toString();
    return UNSAFE
        .matcher(path)
        .replaceAll(octet -> "%" + HEX.toHexDigits((byte) octet.group().charAt(0)));
  }

  /** Never the containers' own sentences, which name their classes. */
  private static String reason(int status) {
    return switch (status) {
      case 413 -> "The request body is too long.";
      case 415 -> "The request entity's media type is not supported for this resource.";
      default ->
          status < 500 ? "The request is invalid." : "The server could not complete the request.";
    };
  }
}
