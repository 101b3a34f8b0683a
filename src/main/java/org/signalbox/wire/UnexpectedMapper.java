package org.signalbox.wire;

import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.resource.ResourceException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.SocketException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signalbox.locale.Phrase;
import org.signalbox.locale.Translator;

/**
 * Answers everything that nobody refused on purpose: the log gets the id and the stack, the caller
 * gets the id only (wire-contract 9.4). Containers wrap what leaves an EJB or a reader, so the
 * causes are looked through first.
 */
@Provider
public class UnexpectedMapper implements ExceptionMapper<Throwable> {

  private static final Logger LOG = System.getLogger(UnexpectedMapper.class.getName());

  @Inject Negotiated negotiated;
  @Inject Translator translator;
  @Inject FailureMapper failures;
  @Inject HttpErrorMapper httpErrors;

  @Override
  public Response toResponse(Throwable thrown) {
    List<Throwable> causes = causes(thrown);
    Optional<Failure> failure = first(causes, Failure.class);
    if (failure.isPresent()) {
      return failures.toResponse(failure.get());
    }
    Optional<WebApplicationException> httpError = first(causes, WebApplicationException.class);
    if (httpError.isPresent()) {
      return httpErrors.toResponse(httpError.get());
    }
    if (first(causes, OptimisticLockException.class).isPresent()) {
      return failures.toResponse(new ChangedMeanwhile());
    }
    String traceId = Traces.next();
    LOG.log(Level.ERROR, "request failed, TraceId " + traceId, thrown);
    return causes.stream().anyMatch(UnexpectedMapper::isDatabaseAway)
        ? unavailable(traceId)
        : unexpected(traceId);
  }

  private Response unavailable(String traceId) {
    ErrorBody body =
        ErrorBody.unexpected(
            503,
            "SoServerUnavailableException",
            translator.say(Phrase.of("database-unavailable")),
            "database-unavailable",
            traceId);
    return negotiated.refusal(body).header(HttpHeaders.RETRY_AFTER, "5").build();
  }

  private Response unexpected(String traceId) {
    ErrorBody body =
        ErrorBody.unexpected(
            500, "SoException", translator.say(Phrase.of("unexpected")), "unexpected", traceId);
    return negotiated.refusal(body).build();
  }

  private static boolean isDatabaseAway(Throwable cause) {
    return cause instanceof ResourceException
        || cause instanceof SocketException
        || cause instanceof SQLTransientConnectionException
        || (cause instanceof SQLException failed && isConnectionState(failed.getSQLState()));
  }

  /** SQL states of a connection that failed (08) and of a server that shuts down (57P). */
  private static boolean isConnectionState(@Nullable String state) {
    return state != null && (state.startsWith("08") || state.startsWith("57P"));
  }

  private static List<Throwable> causes(Throwable thrown) {
    List<Throwable> causes = new ArrayList<>();
    for (Throwable cause = thrown;
        cause != null && !causes.contains(cause);
        cause = cause.getCause()) {
      causes.add(cause);
    }
    return causes;
  }

  private static <T> Optional<T> first(List<Throwable> causes, Class<T> type) {
    return causes.stream().filter(type::isInstance).map(type::cast).findFirst();
  }
}
