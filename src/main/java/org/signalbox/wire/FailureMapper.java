package org.signalbox.wire;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.signalbox.locale.Translator;

/** Answers what the application refused on purpose; the kind of the failure is the status. */
@Provider
public class FailureMapper implements ExceptionMapper<Failure> {

  private static final Logger LOG = System.getLogger(FailureMapper.class.getName());

  @Inject Negotiated negotiated;
  @Inject Translator translator;

  @Override
  public Response toResponse(Failure failure) {
    String traceId = Traces.next();
    LOG.log(Level.DEBUG, "{0} refused: {1} {2}", traceId, failure.code(), failure.text());
    Response.ResponseBuilder answer =
        negotiated.refusal(ErrorBody.of(failure, traceId, translator::say));
    failure.headers().forEach(answer::header);
    return answer.build();
  }
}
